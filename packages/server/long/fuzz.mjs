// Requests made of the OpenAPI document, sound and strange, for as long as it is told: `npm run long:fuzz -- --help`.
// Ctrl-C ends it and tells what was done. It ends with 1 where an answer is not what the document and the rules say, or
// where ten times the requests take more than 5 % more memory.
import { countOf, inMinutes, optionsOf, progress, say } from "../../testkit/long/told.mjs";
import { fuzzer } from "./fuzz/bundle.mjs";
import { memory } from "./fuzz/memory.mjs";

const mostGrowth = 0.05;

const options = optionsOf(
  "npm run long:fuzz --",
  "Asks the server for everything, soundly and strangely, in this process and over sockets, and judges every answer.",
  [
    ["requests", 2_000_000, "how many to ask"],
    ["seed", Date.now() % 1_000_000_000, "of what is drawn; the same seed asks the same"],
  ],
);
const requests = countOf("requests", options.requests);
const seed = countOf("seed", options.seed);

let isStopped = false;
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    if (!isStopped) say("stopping after this batch");
    isStopped = true;
  });

const started = Date.now();
const seconds = () => (Date.now() - started) / 1_000;
const grown = memory();
let lastTold = 0;

const onBatch = (asked) => {
  grown.sample(asked);
  if (seconds() - lastTold >= 10 && asked < requests) {
    lastTold = seconds();
    const rate = asked / seconds();
    const rss = Math.round(process.memoryUsage.rss() / 2 ** 20);
    progress(`${asked} of ${requests} requests, ${Math.round(rate)}/s, RSS ${rss} MiB`, (requests - asked) / rate);
  }
  return !isStopped;
};

const { fuzz, told } = await fuzzer();
say(`seed ${seed}, ${requests} requests, Node ${process.version}`);
const report = await fuzz({ seed, requests, onBatch });

for (const [name, count] of [...report.counts].toSorted(([, a], [, b]) => b - a))
  say(`${String(count).padStart(9)}  ${name}`);
const { start, end, slope, isJudged } = grown.told(report.asked);
const figures = `RSS ${start.toFixed(0)} MiB after a tenth, ${end.toFixed(0)} MiB at the end: ${(slope * 100).toFixed(1)} % a tenfold`;
say(isJudged ? figures : "too short a run to say what the memory grows by");
say(`${report.asked} requests in ${inMinutes(seconds())}, ${Math.round(report.asked / seconds())}/s`);

const isGrowing = isJudged && slope > mostGrowth;
if (report.findings.length > 0) say(told(report));
if (isGrowing) say(`the memory grows by more than ${mostGrowth * 100} % a tenfold`);
if (report.findings.length === 0 && !isGrowing) say(isStopped ? "stopped; nothing found so far" : "nothing found");
process.exit(report.findings.length > 0 || isGrowing ? 1 : 0);
