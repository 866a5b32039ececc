// What it weighs: from `node` to the first answer, in memory, on disk, and in a browser.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { report, say } from "./report.mjs";
import { spread, told } from "./spread.mjs";
import { bundles } from "./weight/bundled.mjs";
import { installed } from "./weight/installed.mjs";
import { start } from "./weight/start.mjs";

const help = `Measures start and weight.

  npm run bench:weight -- [--rounds N]

  --rounds  how often each server is started, in turn with the others; 5 unless given
  --help    prints this
`;

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, help: { type: "boolean", default: false } },
});
const rounds = Number(values.rounds);

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const home = mkdtempSync(join(tmpdir(), "condor-weight-"));
const server = (databaseUrl) => ({ file: at("../server/dist/main.js"), env: { DATABASE_URL: databaseUrl }, cwd: home });
const peer = (name) => ({ file: at(`weight/peers/${name}.mjs`), cwd: home });

const servers = {
  "condor, memory:": server("memory:"),
  "condor, embedded": server(`file:${join(home, "store")}`),
  "bare node:http": peer("bare-http"),
  "fastify + ajv": peer("fastify-ajv"),
  "express + zod": peer("express-zod"),
};

const starts = async () => {
  const runs = Object.entries(servers).map(([name, one]) => ({ name, one, taken: [] }));
  // The first start of each is not counted: nothing is in the disk's cache, and the embedded store is made.
  for (const { one } of runs) await start(one);
  for (let round = 0; round < rounds; round += 1) for (const { one, taken } of runs) taken.push(await start(one));
  return runs.map(({ name, taken }) => {
    const of = (what) => spread(taken.map((one) => one[what] ?? Number.NaN));
    const figures = { name, answered: of("answered"), atRest: of("atRest"), most: of("most") };
    const { answered, atRest, most } = figures;
    say(`${name.padEnd(20)}${told(answered)} ms   ${told(atRest)} MiB at rest, ${told(most)} at most`);
    return figures;
  });
};

const MB = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

const sizeOf = (name, folders) => {
  const size = installed(folders);
  const { own, bytes, dependencies } = size;
  say(
    `${name.padEnd(32)}${MB(own).padStart(9)} own   ${MB(bytes).padStart(9)} in all   ${dependencies} packages beside it`,
  );
  return { name, ...size };
};

const sizes = () => {
  const ours = readdirSync(at("..")).map((name) => {
    const folder = at(`../${name}`);
    return { folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) };
  });
  const published = ours.filter(({ manifest }) => manifest.private !== true);
  return [
    ...published.map(({ folder, manifest }) => sizeOf(manifest.name, [folder])),
    sizeOf("fastify, ajv", [at("node_modules/fastify"), at("node_modules/ajv")]),
    sizeOf("express, zod", [at("node_modules/express"), at("node_modules/zod")]),
  ];
};

const measure = async () => {
  say("From node to the first answer, and memory two seconds later:");
  const started = await starts();
  rmSync(home, { recursive: true });
  say("\nInstalled for production:");
  const packages = sizes();
  say("\nBundled for a browser, minified, gzip, all dependencies in it:");
  const bundle = await bundles();
  for (const [name, bytes] of Object.entries(bundle))
    say(`${name.padEnd(54)}${(bytes / 1e3).toFixed(1).padStart(7)} kB`);
  report("weight", { rounds, started, packages, bundle });
};

if (values.help) process.stdout.write(help);
else await measure();
