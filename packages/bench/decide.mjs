// From the text of a body to the creation that begins: our decoder beside what one would pick instead.
import { parseArgs } from "node:util";
import { alternating } from "./alternating.mjs";
import { bodies } from "./decide/bodies.mjs";
import { decisions, decodings } from "./decide/tasks.mjs";
import { report, say } from "./report.mjs";
import { told } from "./spread.mjs";

const help = `Measures decoding and deciding, in this process.

  npm run bench:decide -- [--rounds N] [--milliseconds N]

  --rounds        how often each figure is measured, in turn with its peers; 40 unless given
  --milliseconds  how long it is measured each time; 4 unless given
  --help          prints this
`;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "40" },
    milliseconds: { type: "string", default: "4" },
    help: { type: "boolean", default: false },
  },
});
const options = { rounds: Number(values.rounds), milliseconds: Number(values.milliseconds) };

const beside = (figures, limit) =>
  Object.entries(figures).map(([name, nanoseconds]) => ({
    name,
    nanoseconds,
    ratio: nanoseconds.median / figures[limit].median,
  }));

const table = (title, limit, figures) => {
  say(`\n${title}, ns, and against ${limit}:`);
  const rows = beside(figures, limit);
  for (const { name, nanoseconds, ratio } of rows)
    say(`  ${name.padEnd(12)}${told(nanoseconds).padEnd(28)}x ${ratio.toFixed(2)}`);
  return rows;
};

const measure = () => {
  const figures = Object.entries(bodies).map(([name, text]) => ({
    body: name,
    bytes: Buffer.byteLength(text),
    decoding: table(`${name}: decoding what was parsed`, "JSON.parse", alternating(decodings(text), options)),
    deciding: table(`${name}: parse, decode, admit, begin`, "by hand", alternating(decisions(text), options)),
  }));
  report("decide", { ...options, figures });
};

if (values.help) process.stdout.write(help);
else measure();
