// Ratios within one run against the last accepted ones: what became slower by itself, whatever the machine.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { alternating } from "./alternating.mjs";
import { bodies } from "./decide/bodies.mjs";
import { decisions, decodings } from "./decide/tasks.mjs";
import { machine } from "./machine.mjs";
import { say } from "./report.mjs";
import { spread } from "./spread.mjs";

const help = `Compares ratios of this run with the accepted ones; ends with 1 where one is worse.

  npm run bench:guard -- [--accept]

  --accept  writes the ratios of this run as the accepted ones
  --help    prints this
`;

const { values } = parseArgs({
  options: { accept: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});

const tolerance = 0.25;
// On a busy machine one run in three told of a change that was none: what looks worse is measured again.
const attempts = 3;
const accepted = new URL("accepted.json", import.meta.url);
const options = { rounds: 60, milliseconds: 2 };

/** The lowest of many short turns: what disturbs a turn only ever adds to it. */
const ratio = (tasks, limit) => {
  const { condor, [limit]: other } = alternating({ condor: tasks.condor, [limit]: tasks[limit] }, options);
  return condor.lowest / other.lowest;
};

/** What is measured, by name. */
const measures = Object.fromEntries(
  Object.entries(bodies).flatMap(([name, text]) => [
    [`${name}: decoding / JSON.parse`, () => ratio(decodings(text), "JSON.parse")],
    [`${name}: deciding / by hand`, () => ratio(decisions(text), "by hand")],
  ]),
);

const accept = () => {
  const found = Object.entries(measures).map(([name, measure]) => {
    const { median } = spread(Array.from({ length: attempts }, measure));
    return [name, Number(median.toFixed(2))];
  });
  const kept = { machine: machine(), at: new Date().toISOString(), ratios: Object.fromEntries(found) };
  writeFileSync(accepted, `${JSON.stringify(kept, undefined, 2)}\n`);
  for (const [name, figure] of found) say(`${name.padEnd(40)}${figure.toFixed(2).padStart(7)}`);
};

/** The first ratio within the limit, or the lowest of all attempts. */
const within = (limit, measure) => {
  let lowest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < attempts && !(lowest <= limit); attempt += 1) lowest = Math.min(lowest, measure());
  return lowest;
};

const compare = () => {
  const { ratios: before } = JSON.parse(readFileSync(accepted, "utf8"));
  for (const [name, measure] of Object.entries(measures)) {
    // One that was never accepted is worse than any.
    const limit = (before[name] ?? 0) * (1 + tolerance);
    const figure = within(limit, measure);
    if (figure > limit) process.exitCode = 1;
    const said = `${name.padEnd(40)}${figure.toFixed(2).padStart(7)}   accepted ${before[name] ?? "never"}`;
    say(`${figure > limit ? "WORSE " : "ok    "} ${said}`);
  }
  say(`tolerance ${tolerance * 100} %: a smaller change is no change`);
};

if (values.help) process.stdout.write(help);
else if (values.accept) accept();
else compare();
