// Creates, refusals and invalid bodies over HTTP, beside what one would serve them with instead.
import { parseArgs } from "node:util";
import { cpuTime } from "./cpu-time.mjs";
import { halves, isPinned } from "./halves.mjs";
import { connections, load, most } from "./http/load.mjs";
import { subjects } from "./http/started.mjs";
import { wishes } from "./http/wishes.mjs";
import { report, say } from "./report.mjs";
import { percentile, spread, told } from "./spread.mjs";

const help = `Measures the routes over HTTP, in memory, at ${connections} connections, beside bare node:http, Fastify, NestJS and Express.

  npm run bench:http -- [--rounds N] [--requests N] [--only NAME,NAME,...] [--shared]

  --rounds    how often each figure is measured, all in turn; 7 unless given
  --requests  how many requests a figure is measured over, at most ${most}; 6400 unless given
  --only      some of ${Object.keys(subjects).join(", ")}
  --shared    client and server share all cores; else each has half of them, where Linux's taskset is
  --help      prints this
`;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    requests: { type: "string", default: "6400" },
    only: { type: "string", default: Object.keys(subjects).join(",") },
    shared: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const requests = Math.min(most, Number(values.requests));
const names = values.only.split(",");
const expected = { create: 200, refusal: 400, invalid: 400 };

/** Starts those that are compared, each with customers for its warming up and for every round. */
const started = async () => {
  const running = [];
  for (const name of names) running.push({ name, next: 0, ...(await subjects[name]((rounds + 1) * requests)) });
  return running;
};

const placed = (running) => {
  if (values.shared) return "on shared cores, as asked";
  const cores = halves();
  if (cores === undefined) return "on shared cores: one core, or no Linux";
  const all = [...running.map(({ pid }) => isPinned(pid, cores.lower)), isPinned(process.pid, cores.upper)];
  return all.every(Boolean)
    ? `on cores of their own: servers on ${cores.lower}, the client on ${cores.upper}`
    : "on shared cores: taskset failed";
};

const once = async (subject, kind) => {
  const bodies = Array.from({ length: requests }, (_, n) => JSON.stringify(wishes[kind](subject.next + n)));
  if (kind === "create") subject.next += requests;
  const [before, own] = [cpuTime(subject.pid), process.cpuUsage()];
  const { each, all, statuses } = await load(subject, bodies);
  const { user, system } = process.cpuUsage(own);
  if (statuses[expected[kind]] !== requests)
    throw new Error(`${subject.name} answered ${kind} with ${JSON.stringify(statuses)}`);
  return {
    rate: (requests / all) * 1_000,
    p50: percentile(each, 0.5),
    p99: percentile(each, 0.99),
    server: before === undefined ? 0 : ((cpuTime(subject.pid) - before) * 1_000) / requests,
    client: (user + system) / requests,
  };
};

const figures = ["rate", "p50", "p99", "server", "client"];

const spreadOf = (runs) =>
  Object.fromEntries(figures.map((figure) => [figure, spread(runs.map(({ [figure]: one }) => one))]));

const line = (cells) => `| ${cells.join(" | ")} |`;

const measured = async (running, kind) => {
  const runs = new Map(names.map((name) => [name, []]));
  // The first round of each is not counted: nothing is compiled yet.
  for (const subject of running) await once(subject, kind);
  for (let round = 0; round < rounds; round += 1)
    for (const subject of running) runs.get(subject.name).push(await once(subject, kind));
  const all = Object.fromEntries([...runs].map(([name, its]) => [name, spreadOf(its)]));
  const { bare } = all;
  say(`\n${line([kind, "requests a second", "against bare", "p50 ms", "p99 ms", "server's CPU, us a request"])}`);
  say(line(["---", "---", "---", "---", "---", "---"]));
  for (const [name, { rate, p50, p99, server }] of Object.entries(all)) {
    const ratio = bare === undefined ? "" : (rate.median / bare.rate.median).toFixed(2);
    say(line([name, told(rate), ratio, told(p50), told(p99), told(server)]));
  }
  return all;
};

const measure = async () => {
  const running = await started();
  try {
    const where = placed(running);
    say(where);
    const kinds = {};
    for (const kind of Object.keys(wishes)) kinds[kind] = await measured(running, kind);
    report("http", { placed: where, connections, rounds, requests, kinds });
  } finally {
    await Promise.all(running.map(({ stop }) => stop()));
  }
};

if (values.help) process.stdout.write(help);
else await measure();
