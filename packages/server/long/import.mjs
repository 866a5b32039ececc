// What an import takes of time and memory: `node packages/server/long/import.mjs [--served] [counts...]`.
// Customers in the sandbox's format, a new store for each count: embedded, or a PostgreSQL server of its own. It ends
// with 1 where ten times the customers take more than 5 % more memory, from 100,000 on: 10,000 are over in seconds, and the
// heap is still on its way to the size that it then keeps.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { startPostgres } from "../../../scripts/postgres/start-postgres.mjs";

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const said = (text) => process.stdout.write(`${text}\n`);
const main = pathOf("../dist/main.js");
const [shipped] = JSON.parse(readFileSync(pathOf("../sandbox/customers.json"), "utf8"));

function* lines(count) {
  for (let from = 0; from < count; from += 1_000) {
    let chunk = "";
    for (let number = from; number < Math.min(count, from + 1_000); number += 1)
      chunk += `${JSON.stringify({ ...shipped, reference: `r${number}`, customerId: `csta_${number}` })}\n`;
    yield chunk;
  }
}

const rssOf = (pid) => Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1_024;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Samples of the memory, by the share of the work that was done: the first tenth only warms up. */
const measured = async (file, environment) => {
  const start = performance.now();
  const child = spawn(process.execPath, [main, "customers", "import", file], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (part) => (text += part));
  const samples = [];
  const timer = setInterval(() => samples.push(rssOf(child.pid)), 100);
  const [code] = await once(child, "exit");
  clearInterval(timer);
  if (code !== 0) throw new Error(`the import ended with ${code}: ${text}`);
  const seconds = (performance.now() - start) / 1_000;
  const warm = samples.slice(Math.ceil(samples.length / 2));
  return { seconds, median: median(warm), peak: Math.max(...samples), text };
};

const onNewStore = async (folder, served, use) => {
  if (!served) return use({ DATABASE_URL: `file:${join(folder, "store")}` });
  const server = await startPostgres({ folder: join(folder, "postgres"), port: 0 });
  const environment = { DATABASE_URL: server.url, CONDOR_KEYS: `a:${Buffer.alloc(32, 7).toString("base64")}` };
  try {
    execFileSync(process.execPath, [main, "migrate"], { env: { ...process.env, ...environment } });
    return await use(environment);
  } finally {
    await server.stop();
  }
};

const run = async (count, served) => {
  const folder = mkdtempSync(join(tmpdir(), "condor-import-"));
  try {
    const file = join(folder, "customers.jsonl");
    await pipeline(Readable.from(lines(count)), createWriteStream(file));
    const megabytes = statSync(file).size / 1e6;
    const result = await onNewStore(folder, served, (environment) => measured(file, environment));
    const rate = Math.round(count / result.seconds);
    said(
      `${String(count).padStart(9)} customers, ${megabytes.toFixed(0).padStart(5)} MB: ${result.seconds.toFixed(1)} s, ` +
        `${rate} a second, RSS ${result.median.toFixed(0)} MiB (median of the second half), peak ${result.peak.toFixed(0)} MiB`,
    );
    return { count, ...result };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const served = process.argv.includes("--served");
const given = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/u.test(argument))
  .map(Number);
const counts = given.length > 0 ? given : [10_000, 100_000, 1_000_000];
said(`${served ? "a PostgreSQL server" : "embedded"}, Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model}`);
const results = [];
for (const count of counts) results.push(await run(count, served));
for (const [at, result] of results.entries()) {
  const before = results[at - 1];
  if (before === undefined) continue;
  const slope = (result.median / before.median - 1) / Math.log10(result.count / before.count);
  said(`from ${before.count} to ${result.count}: ${(slope * 100).toFixed(1)} % a tenfold`);
  if (before.count >= 100_000 && slope > 0.05) process.exitCode = 1;
}
