// The whole long run, one step after the other: `npm run long -- --help`. Ctrl-C stops it; the next start goes on.
import { fork, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { checkpoint } from "./checkpoint.mjs";
import { countOf, inMinutes, optionsOf, say } from "./told.mjs";

const options = optionsOf("npm run long --", "Rules, search, laws and simulation, far longer than npm test.", [
  ["cases", 10_000_000, "how many cases of the rules and codecs are generated"],
  ["interleavings", 20_000_000, "how many distinct interleavings the simulation tells"],
  ["times", 50, "how many times as many cases of each law as usual are drawn"],
  ["folder", ".long", "where it keeps what it has done"],
]);
const { folder } = options;
const cases = countOf("cases", options.cases);
/** What npm test says that it has generated. */
const casesOfOneTest = 107_000;
const interleavings = countOf("interleavings", options.interleavings);
const times = countOf("times", options.times);

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const vitest = here("../../../node_modules/vitest/vitest.mjs");
const root = here("../../..");
const inMemory = ["test/customer-repository", "test/card-issuer", "test/id-generator", "test/create/create-laws"];
const elsewhere = [
  "adapters-postgres/test/customer-repository/",
  "adapters-postgres/test/create/",
  "adapters-http/test/issuer/laws",
  "adapters-increase/test/card-issuer",
  "adapters-increase/test/create",
  "testkit/test/create/http",
];

/** The tests whose files are named so, with an environment that makes them longer. */
const tests = (projects, named, longer) => () =>
  spawn(
    process.execPath,
    [vitest, "run", ...projects.flatMap((name) => ["--project", name]), "--testTimeout=36000000", ...named],
    { cwd: root, env: { ...process.env, ...longer }, stdio: "inherit" },
  );

/** `usual` seconds of a whole step on two cores: estimates are made of them, and nothing else. */
const steps = [
  {
    name: `rules and codecs, ${cases} cases`,
    usual: cases / 12_000,
    start: tests(["core"], [], { CONDOR_CASES_TIMES: `${Math.ceil(cases / casesOfOneTest)}` }),
  },
  { name: "search", usual: 450, start: () => fork(here("search.mjs"), ["--folder", `${folder}/search`]) },
  {
    name: `laws in memory, ${times} times`,
    usual: 12 * times,
    start: tests(["testkit"], inMemory, { CONDOR_LAWS_TIMES: `${times}` }),
  },
  {
    name: `laws on every other adapter, ${times} times`,
    usual: 30 * times,
    start: tests(["testkit", "adapters-postgres", "adapters-http", "adapters-increase"], elsewhere, {
      CONDOR_LAWS_TIMES: `${times}`,
    }),
  },
  {
    name: `simulation, ${interleavings} interleavings`,
    usual: interleavings / 4_000,
    start: () =>
      fork(here("simulation.mjs"), ["--folder", `${folder}/simulation`, "--interleavings", `${interleavings}`]),
  },
];

const kept = checkpoint(`${folder}/all`);
const done = kept.load()?.state.done ?? [];
let child;
let isStopped = false;
let lastTold = 0;

const restAfter = (name) =>
  steps
    .slice(steps.findIndex((step) => step.name === name) + 1)
    .filter((step) => !done.includes(step.name))
    .reduce((sum, { usual }) => sum + usual, 0);

const ended = ({ name, start }) =>
  new Promise((resolve) => {
    child = start();
    child.on("message", ({ secondsLeft }) => {
      if (!Number.isFinite(secondsLeft) || Date.now() - lastTold < 60_000) return;
      lastTold = Date.now();
      say(`long run: about ${inMinutes(secondsLeft + restAfter(name))} left of all steps`);
    });
    child.on("exit", (code) => resolve(isStopped ? 130 : (code ?? 130)));
  });

for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    isStopped = true;
    child?.kill("SIGINT");
  });

for (const [place, step] of steps.entries()) {
  if (done.includes(step.name)) {
    say(`long run: ${step.name} was done before`);
    continue;
  }
  say(`long run, step ${place + 1} of ${steps.length}: ${step.name}, usually ${inMinutes(step.usual)} on two cores`);
  const code = await ended(step);
  if (code !== 0) {
    say(code === 130 ? "long run: stopped; the next start goes on" : `long run: ${step.name} failed`);
    process.exit(code);
  }
  done.push(step.name);
  kept.save({ done });
}
say(`long run: all ${steps.length} steps done, nothing broken`);
