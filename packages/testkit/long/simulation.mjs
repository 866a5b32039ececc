// The long simulation of create, resume and recover: `npm run long:simulation -- --help`.
// It can be stopped at any time and goes on where it was; a violation prints its shortest story and ends it.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { emptyTally, unreached } from "@condor/testkit";
import { checkpoint } from "./checkpoint.mjs";
import { distinct } from "./distinct.mjs";
import { countOf, optionsOf, progress, say } from "./told.mjs";

const whole = 20_000_000;
const [floor, leastFloor, chunk] = [1_000, 10, 2_000];

const options = optionsOf(
  "npm run long:simulation --",
  "Simulates create, resume and recover over ports in memory. Ctrl-C stops it; the next start goes on.",
  [
    ["interleavings", whole, "how many distinct interleavings with overlapping actors"],
    ["workers", availableParallelism(), "how many threads tell stories"],
    ["folder", ".long/simulation", "where it keeps what it has done"],
  ],
);
const wanted = countOf("interleavings", options.interleavings);
const kept = checkpoint(options.folder);
const saved = kept.load();
const state = saved?.state ?? { done: [], next: 0, tally: emptyTally };
const seen = distinct(saved === undefined ? undefined : new Float64Array(saved.part("hashes").buffer));
const finished = new Set(state.done);
// Chunks that were begun and not done are begun again.
const open = Array.from({ length: state.next }, (_, at) => at).filter((at) => !finished.has(at));
const before = { size: seen.size(), time: Date.now() };

const plus = (a, b) => {
  const sum = { ...a };
  for (const [name, value] of Object.entries(b))
    sum[name] = typeof value === "number" ? (sum[name] ?? 0) + value : plus(sum[name] ?? {}, value);
  return sum;
};

const save = () => kept.save({ ...state, done: [...finished] }, { hashes: seen.bytes() });

const tell = () => {
  const rate = (1_000 * (seen.size() - before.size)) / (Date.now() - before.time);
  const figures = `${seen.size()} of ${wanted} distinct interleavings in ${state.tally.runs} runs, ${Math.round(rate)}/s`;
  progress(`simulation: ${figures}`, Math.max(0, wanted - seen.size()) / rate);
};

/** The floor shrinks with the target; where it would be too low to mean anything, it is not judged, and that is said. */
const judged = () => {
  const own = Math.floor(floor * Math.min(1, wanted / whole));
  if (own < leastFloor) {
    say(
      `simulation: how often each point was reached is not judged below ${(whole * leastFloor) / floor} interleavings`,
    );
    return 0;
  }
  const short = unreached(state.tally, own);
  for (const point of short) say(`simulation: too seldom reached: ${point}`);
  if (short.length === 0)
    say(`simulation: every crash point, end state and operator's move was reached at least ${own} times`);
  return short.length === 0 ? 0 : 1;
};

const end = (code) => {
  save();
  say(JSON.stringify(state.tally, undefined, 2));
  say(`simulation: ${seen.size()} distinct interleavings with overlapping actors in ${state.tally.runs} runs`);
  process.exit(code ?? judged());
};

const take = () => {
  const again = open.shift();
  if (again !== undefined) return again;
  state.next += 1;
  return state.next - 1;
};

let [lastSave, lastTold] = [Date.now(), 0];
const give = (worker) => (seen.size() < wanted ? worker.postMessage({ at: take(), runs: chunk }) : end());
const done = (worker, { at, broken, tally, hashes }) => {
  if (broken !== undefined) {
    say(broken);
    end(1);
  }
  for (const hash of hashes) seen.add(hash);
  state.tally = plus(state.tally, tally);
  finished.add(at);
  if (Date.now() - lastTold > 5_000) tell((lastTold = Date.now()));
  if (Date.now() - lastSave > 300_000) save((lastSave = Date.now()));
  give(worker);
};

for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => end(130));
for (let n = countOf("workers", options.workers); n > 0; n -= 1) {
  const worker = new Worker(new URL("simulation-worker.mjs", import.meta.url));
  worker.on("message", (message) => done(worker, message));
  worker.on("error", (error) => {
    say(`the simulation ended: ${error.message}`);
    process.exit(2);
  });
  give(worker);
}
