// Kills workers at every step of the protocol, crashes PostgreSQL, cuts connections, and lets the issuer lie:
// `node packages/adapters-postgres/long/kills.mjs [--kills 5000] [--restarts 200] [--customers 100] [--seed N]`;
// with `--issuer increase` a stand-in for Increase is the issuer, and workers reach it through its real SDK.
// Ctrl-C ends it after the round that runs; a second one ends it at once. A violation ends it and prints what repeats it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, servedDatabase } from "@condor/adapters-postgres";
import { startPostgres } from "../../../scripts/postgres/start-postgres.mjs";
import { bundled } from "./kill/bundle.mjs";
import { issuers } from "./kill/issuers.mjs";
import { commandOf, optionsOf } from "./kill/options.mjs";
import { round } from "./kill/round.mjs";

const print = (text) => process.stdout.write(`${text}\n`);

const { server: url, seed, issuer, rounds, roundOf } = optionsOf(process.argv.slice(2));

const plus = (a, b) => {
  const sum = { ...a };
  for (const [name, value] of Object.entries(b)) {
    if (typeof value === "number")
      sum[name] = name === "settledAfter" ? Math.max(sum[name] ?? 0, value) : (sum[name] ?? 0) + value;
    else if (Array.isArray(value)) sum[name] = [...(sum[name] ?? []), ...value];
    else sum[name] = plus(sum[name] ?? {}, value);
  }
  return sum;
};

const migrated = async (server) => {
  const database = servedDatabase({ url: server.url });
  await migrate(database)();
  await database.close();
};

const started = async () => (url === undefined ? startPostgres() : { url, stop: () => undefined });

const estimate = (since, done) => {
  const left = ((performance.now() - since) / done) * (rounds - done);
  return `about ${Math.ceil(left / 60_000)} min left`;
};

/** Those of a product that was broken on purpose are many, and only their kind is of interest. */
const inWords = ({ broken }, violations) =>
  broken === "none"
    ? violations.slice(0, 20).join("\n")
    : violations
        .slice(0, 3)
        .map((one) => one.split("\n", 1)[0])
        .join("\n");

const state = { stopped: false };
process.on("SIGINT", () => {
  if (state.stopped) process.exit(130);
  state.stopped = true;
});
process.on("disconnect", () => process.exit(process.exitCode ?? 1));

const run = async (server, folder) => {
  const scripts = {
    worker: await bundled("worker.mjs", folder),
    issuer: await bundled(issuers[issuer].process, folder),
  };
  const since = performance.now();
  let sum = {};
  for (let n = 0; n < rounds && !state.stopped; n += 1) {
    const options = roundOf(n);
    const result = await round({ server, scripts, folder, seed: options.seed, options });
    sum = plus(sum, result);
    const { kills, restarts, violations } = sum;
    print(
      `round ${n + 1} of ${rounds}: ${kills} kills, ${restarts} restarts, ${violations.length} violations, ${estimate(since, n + 1)}`,
    );
    if (violations.length === 0) continue;
    print(`${inWords(options, violations)}\nrepeat with: ${commandOf(options)}`);
    break;
  }
  return sum;
};

const folder = mkdtempSync(join(tmpdir(), "condor-kills-"));
const server = await started();
try {
  await migrated(server);
  print(`seed ${seed}`);
  const sum = await run(server, folder);
  const { violations, ...counters } = sum;
  print(JSON.stringify({ ...counters, violations: violations.length }));
  process.send?.(sum);
  process.exitCode = violations.length === 0 ? 0 : 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  if (process.connected) process.disconnect();
}
