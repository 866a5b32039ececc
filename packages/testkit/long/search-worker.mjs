// One large search after the other. Exit codes: 1 for a broken law, 2 for too little memory, 130 where it was stopped.
import { deserialize, serialize } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { largeSearches, search, searchScene } from "@condor/testkit";
import { checkpoint } from "./checkpoint.mjs";

const { folder, stop, memory } = workerData;
const kept = checkpoint(folder);
const saved = kept.load();
const reports = saved?.state.reports ?? [];
const lists = ["rows", "parents", "targets", "targetEnds"];

const tell = (message) => parentPort.postMessage(message);
const say = (text) => tell({ kind: "said", text });
const sayReport = ({ name, counts: { states, transitions, depth }, ends }) => {
  const ended = Object.entries(ends).map(([end, count]) => `${end} ${count}`);
  say(
    `${name}: ${states} states, ${transitions} transitions, depth ${depth}; nothing stuck; ends: ${ended.join(", ")}`,
  );
};

const bytesOf = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);

/** Scene and parts together, so that what they share they share again. */
const saveWithin = (scene, { parts, depth, nextDepth, ...numbers }) =>
  kept.save(
    { reports, within: { depth, nextDepth } },
    { parts: serialize({ scene, parts }), ...Object.fromEntries(lists.map((name) => [name, bytesOf(numbers[name])])) },
  );

const within = () => {
  if (saved?.state.within === undefined) return { scene: searchScene.right };
  const { scene, parts } = deserialize(saved.part("parts"));
  const numbers = lists.map((name) => [name, new Int32Array(saved.part(name).buffer)]);
  return { scene, from: { parts, ...saved.state.within, ...Object.fromEntries(numbers) } };
};

let lastSave = Date.now();
let lastTold = 0;

const searched = (at, { scene, from }) => {
  const configuration = largeSearches[at];
  const watch = (figures, snapshot) => {
    const isFull = process.memoryUsage.rss() > memory;
    if (Date.now() - lastTold > 5_000) {
      lastTold = Date.now();
      tell({ kind: "progress", at, name: configuration.name, ...figures });
    }
    if (isFull) say("there is too little memory for this search");
    const ends = isFull || Atomics.load(stop, 0) === 1;
    if (ends || Date.now() - lastSave > 300_000) {
      saveWithin(scene, snapshot());
      lastSave = Date.now();
    }
    if (ends) process.exitCode = isFull ? 2 : 130;
    return !ends;
  };
  const report = search(scene)(configuration, { watch, ...(from === undefined ? {} : { from }) });
  if (report.broken !== undefined) {
    say(`${report.name}: broken: ${report.broken.law}\n${report.broken.story.join("\n")}`);
    process.exitCode = 1;
    return false;
  }
  if (report.counts.open > 0) return false;
  reports.push(report);
  kept.save({ reports });
  sayReport(report);
  return true;
};

const sum = (what) => reports.reduce((all, { counts }) => all + counts[what], 0);

const all = () => {
  reports.forEach(sayReport);
  for (let begun = within(); reports.length < largeSearches.length; begun = { scene: searchScene.right })
    if (!searched(reports.length, begun)) return;
  say(
    `search: ${reports.length} searches, ${sum("states")} states, ${sum("transitions")} transitions, nothing broken, nothing stuck`,
  );
};

all();
process.exit();
