// The long search over `next`: `npm run long:search -- --help`. A thread searches, so that this one hears Ctrl-C.
import { totalmem } from "node:os";
import { Worker } from "node:worker_threads";
import { largeSearches } from "@condor/testkit";
import { optionsOf, progress, say } from "./told.mjs";

/** How many situations the last whole run found in each search: estimates are made of it, and nothing else. */
const lastRun = [1_129_107, 3_454_861, 457_257, 1_877_126, 11_020_443];

const { folder, memory } = optionsOf(
  "npm run long:search --",
  "Searches every situation of the larger configurations. Ctrl-C stops it; the next start goes on.",
  [
    ["folder", ".long/search", "where it keeps what it has done"],
    [
      "memory",
      Math.floor((totalmem() / 2 ** 20) * 0.75),
      "MB that it may use; where that is short, it stops and says so",
    ],
  ],
);

const started = Date.now();
const stop = new Int32Array(new SharedArrayBuffer(4));
let before;

const tell = ({ at, name, states, transitions, depth, open }) => {
  const found = lastRun.slice(0, at).reduce((sum, count) => sum + count, 0) + states - open;
  before ??= { found, time: Date.now() };
  const seconds = (Date.now() - before.time) / 1_000;
  const rate = seconds > 0 ? (found - before.found) / seconds : 0;
  const all = lastRun.reduce((sum, count) => sum + count, 0);
  const figures = `${states} states, ${transitions} transitions, depth ${depth}, ${open} open${rate > 0 ? `, ${Math.round(rate)}/s` : ""}`;
  progress(`search ${at + 1} of ${largeSearches.length}, ${name}: ${figures}`, Math.max(0, all - found) / rate);
};

const worker = new Worker(new URL("search-worker.mjs", import.meta.url), {
  workerData: { folder, stop, memory: Number(memory) * 2 ** 20 },
  resourceLimits: { maxOldGenerationSizeMb: Math.floor(Number(memory)) },
});
worker.on("message", ({ kind, text, ...figures }) => (kind === "progress" ? tell(figures) : say(text)));
worker.on("error", (error) => {
  say(`the search ended: ${error.message}`);
  process.exit(2);
});
worker.on("exit", (code) => {
  say(`${Math.round((Date.now() - started) / 1_000)} s in this run`);
  process.exitCode = code;
});
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    if (Atomics.exchange(stop, 0, 1) === 0) say("stopping; what is done is kept");
  });
