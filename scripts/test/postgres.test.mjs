import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { accountFor } from "../postgres/account.mjs";
import { binariesFor, shippedBinaries } from "../postgres/binaries.mjs";
import { scratchOf } from "../postgres/scratch.mjs";
import { startPostgres } from "../postgres/start-postgres.mjs";
import { root } from "../workspace.mjs";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// Only its owner may enter, as below a home; so root's Postgres, which is not root, may not walk there.
const home = mkdtempSync(join(tmpdir(), "condor postgres "));
const shared = await startPostgres();
afterAll(async () => {
  await shared.stop();
  rmSync(home, { recursive: true });
});

const ask = async (url, sql) => {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
};

const started = async (...args) => {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (chunk) => (printed += chunk));
  const url = await vi.waitFor(
    () => /postgres:\/\/\S+/.exec(printed)?.[0] ?? Promise.reject(new Error(printed)),
    20_000,
  );
  return { child, url, printed };
};

const uidOf = (pid) =>
  process.platform === "linux"
    ? statSync(`/proc/${pid}`).uid
    : Number(execFileSync("ps", ["-o", "uid=", "-p", `${pid}`], { encoding: "utf8" }));

test("a server answers, in the locale that it has everywhere", async () => {
  const rows = await ask(shared.url, "select 1, lower('É'), 'a' < 'B', current_setting('TimeZone')");
  expect(rows).toEqual([[1, "é", false, "UTC"]]);
});

test.each(["SIGQUIT", "SIGKILL"])("what was committed survives %s", async (signal) => {
  await ask(shared.url, `create table ${signal} as select 1 as one`);
  const busy = ask(shared.url, "select pg_sleep(60)").catch(() => "lost");
  await vi.waitFor(async () =>
    expect(await ask(shared.url, "select from pg_stat_activity where query like '%sleep(60)'")).toHaveLength(1),
  );
  await shared.crash(signal);
  expect(await busy).toBe("lost");
  await expect(ask(shared.url, "select 1")).rejects.toThrow("ECONNREFUSED");
  await shared.restart();
  expect(await ask(shared.url, `select one from ${signal}`)).toEqual([[1]]);
});

test("no server runs as root", async () => {
  // The server's own process: that of a connection ends with it.
  const [[pid]] = await ask(shared.url, "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int");
  expect(uidOf(pid)).not.toBe(0);
});

test("a server asks for its password", async () => {
  await expect(ask(shared.url.replace(/:\w+@/, ":guess@"), "select 1")).rejects.toThrow("password");
});

test("the command keeps its data, and its password for nobody else, in the folder that it is given", async () => {
  const folder = join(home, "kept");
  const first = await startPostgres({ folder, settings: { fsync: "off" } });
  await ask(first.url, "create table kept as select 7 as seven");
  await first.stop();
  const { child, url } = await started("scripts/postgres.mjs", "--port", "0", "--folder", folder);
  expect(await ask(url, "select seven from kept")).toEqual([[7]]);
  await expect(startPostgres({ folder })).rejects.toThrow("runs on this folder already");
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(statSync(join(folder, "password")).mode & 0o777).toBe(0o600);
});

test("a throw-away server ends, and its folder goes, with a process that is killed", async () => {
  const script = `
    import { startPostgres } from "./scripts/postgres/start-postgres.mjs";
    const { url, data } = await startPostgres();
    console.log(data, url);`;
  const { child, url, printed } = await started("--input-type=module", "-e", script);
  const [data] = printed.split(" ");
  expect(existsSync(data)).toBe(true);
  child.kill("SIGKILL");
  await vi.waitFor(() => expect(existsSync(data)).toBe(false), 10_000);
  await expect(ask(url, "select 1")).rejects.toThrow("ECONNREFUSED");
});

test("a folder that holds something else is left alone", async () => {
  const folder = join(home, "letters");
  mkdirSync(folder);
  writeFileSync(join(folder, "letter.txt"), "");
  await expect(startPostgres({ folder })).rejects.toThrow("Choose an empty folder");
  expect(existsSync(join(folder, "data"))).toBe(false);
});

test("a copy is run where the installation can be neither reached nor linked", () => {
  const shipped = join(home, "native");
  // The libraries without the links to them that earlier runs have made, and without what only a server needs.
  const filter = (path) => !lstatSync(path).isSymbolicLink() && !/\.a$|share$|lib.postgresql$/.test(path);
  cpSync(shippedBinaries(), shipped, { recursive: true, filter });
  chmodSync(join(shipped, "lib"), 0o555);
  const account = accountFor(undefined);
  const scratch = scratchOf(account);
  expect(binariesFor(account, scratch.folder, shipped)).toBe(join(scratch.folder(), "native", "bin"));
  scratch.remove();
  chmodSync(join(shipped, "lib"), 0o755);
});

test("a machine that has no binaries is told what to do instead", () => {
  expect(() => shippedBinaries({ platform: "aix", arch: "ppc64" })).toThrow(/aix-ppc64[^]+CONDOR_TEST_DATABASE_URL/);
});
