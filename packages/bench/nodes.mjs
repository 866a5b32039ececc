// Creations through one, two and four servers on one PostgreSQL, who uses the cores meanwhile, and what is stored.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { servedDatabase } from "@condor/adapters-postgres";
import { startPostgres } from "../../scripts/postgres/start-postgres.mjs";
import { cpuTime } from "./cpu-time.mjs";
import { connections, load, most } from "./http/load.mjs";
import { wishes } from "./http/wishes.mjs";
import { footprint } from "./nodes/footprint.mjs";
import { installation } from "./nodes/installation.mjs";
import { processesOf } from "./postgres/apart.mjs";
import { report, say } from "./report.mjs";
import { percentile, spread, told } from "./spread.mjs";

const help = `Measures creations through several servers on one PostgreSQL, ${connections} at once, and who needs the cores.

  npm run bench:nodes -- [--rounds N] [--creations N] [--servers N,N,...]

  --rounds     how often each figure is measured, all in turn; 5 unless given
  --creations  how many creations a figure is measured over, at most ${most}; 1600 unless given
  --servers    how many servers; 1,2,4 unless given
  --help       prints this
`;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    creations: { type: "string", default: "1600" },
    servers: { type: "string", default: "1,2,4" },
    help: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const creations = Math.min(most, Number(values.creations));
const counts = values.servers.split(",").map(Number);
const customers = (rounds + 1) * counts.length * creations;

const partiesOf = ({ nodes, issuer }, data) => ({
  servers: () => nodes.map(({ pid }) => pid),
  PostgreSQL: () => processesOf(data),
  issuer: () => [issuer.pid],
  client: () => [process.pid],
});

const used = (parties) =>
  Object.fromEntries(
    Object.entries(parties).map(([name, pids]) => [name, pids().reduce((sum, pid) => sum + (cpuTime(pid) ?? 0), 0)]),
  );

let next = 0;

const once = async ({ nodes, token }, parties, servers) => {
  const bodies = Array.from({ length: creations }, (_, n) => JSON.stringify(wishes.create(next + n)));
  next += creations;
  const before = used(parties);
  const { each, all, statuses } = await load({ url: nodes.slice(0, servers).map(({ url }) => url), token }, bodies);
  const after = used(parties);
  if (statuses[200] !== creations) throw new Error(`answered with ${JSON.stringify(statuses)}`);
  const cpu = Object.fromEntries(Object.keys(parties).map((name) => [name, (after[name] - before[name]) / creations]));
  const busy = Object.values(cpu).reduce((sum, one) => sum + one, 0);
  return {
    rate: (creations / all) * 1_000,
    p50: percentile(each, 0.5),
    p99: percentile(each, 0.99),
    busy: (busy * creations) / (all * availableParallelism()),
    cpu,
  };
};

const summary = (servers, runs) => {
  const of = (figure) => spread(runs.map(figure));
  const cpu = Object.fromEntries(Object.keys(runs[0].cpu).map((name) => [name, of((run) => run.cpu[name])]));
  return {
    servers,
    rate: of(({ rate }) => rate),
    p50: of(({ p50 }) => p50),
    p99: of(({ p99 }) => p99),
    busy: of(({ busy }) => busy),
    cpu,
  };
};

const line = (cells) => `| ${cells.join(" | ")} |`;

const shownRates = (all) => {
  say(line(["servers", "creations a second", "against one", "p50 ms", "p99 ms", "share of the cores in use"]));
  say(line(["---", "---", "---", "---", "---", "---"]));
  for (const { servers, rate, p50, p99, busy } of all)
    say(line([servers, told(rate), (rate.median / all[0].rate.median).toFixed(2), told(p50), told(p99), told(busy)]));
  const parties = Object.keys(all[0].cpu);
  say(`\n${line(["servers", ...parties.map((name) => `${name}, ms of CPU a creation`)])}`);
  say(line(["---", ...parties.map(() => "---")]));
  for (const { servers, cpu } of all) say(line([servers, ...parties.map((name) => told(cpu[name]))]));
};

const measuredRates = async (world, data) => {
  const parties = partiesOf(world, data);
  const runs = new Map(counts.map((count) => [count, []]));
  // The first round of each is not counted: nothing is compiled yet, and no statement prepared.
  for (const count of counts) await once(world, parties, count);
  for (let round = 0; round < rounds; round += 1)
    for (const count of counts) runs.get(count).push(await once(world, parties, count));
  return counts.map((count) => summary(count, runs.get(count)));
};

const shownFootprint = ({ sizes, perCreation }) => {
  say("\nBytes a customer, once it has its account and card:");
  for (const [name, { heap, indexes }] of Object.entries(sizes))
    say(`  ${name}: ${Math.round(heap / customers)} in the table, ${Math.round(indexes / customers)} in its indexes`);
  for (const [what, figure] of Object.entries(perCreation)) say(`  ${what}: ${figure.toFixed(2)}`);
};

const measure = async () => {
  // As a server that keeps its promises: every commit waits for the disk.
  const server = await startPostgres({ settings: { fsync: "on", shared_buffers: "1GB", max_wal_size: "4GB" } });
  const database = servedDatabase({ url: server.url, poolSize: 2, statementTimeout: 600_000 });
  const world = await installation({ databaseUrl: server.url, servers: Math.max(...counts), customers });
  try {
    const { sizes, counters, watching } = footprint(database);
    const [imported, before, asked] = [await sizes(), await counters(), await world.issuerCalls()];
    const watched = watching();
    const rates = await measuredRates(world, server.data);
    const { looks, waits } = await watched();
    const after = await counters();
    const perCreation = {
      "statements a creation": (after.commits - before.commits - looks) / customers,
      "bytes of write-ahead log a creation": (after.wal - before.wal) / customers,
      "issuer calls a creation": ((await world.issuerCalls()) - asked) / customers,
    };
    const full = await sizes();
    shownRates(rates);
    say(`\nWhat PostgreSQL's active connections were seen doing, all runs together:`);
    for (const { doing, share } of waits.slice(0, 6)) say(`  ${(share * 100).toFixed(0)} % ${doing}`);
    shownFootprint({ sizes: full, perCreation });
    report("nodes", { connections, rounds, creations, customers, rates, waits, imported, sizes: full, perCreation });
  } finally {
    await world.stop();
    await database.close();
    await server.stop();
  }
};

if (values.help) process.stdout.write(help);
else await measure();
