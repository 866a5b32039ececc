import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { caller } from "./caller.js";
import { condor, listening } from "./condor-process.js";

const customerId = "csta_6clNH3W2pBehujY8mpTCU8";

// Some start twice, and a folder is made on the first start.
vi.setConfig({ testTimeout: 120_000 });

const folderOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "condor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

test("an account and a card survive kill -9, and the creation is not done again", async () => {
  const environment = { DATABASE_URL: `file:${join(folderOf(), "store")}` };
  const first = await listening(environment);
  const created = await (await caller(first.url)).create({ customerId });
  expect(created.short).toBe("200");
  first.kill("SIGKILL");
  await first.ended;

  const again = await listening(environment);
  expect(again.stdout()).toMatch(new RegExp(`${customerId} .* 400 condorCustomerExist$`, "mu"));
  const { create, get } = await caller(again.url);
  expect((await create({ customerId })).short).toBe("400 condorCustomerExist");
  expect((await get(`/card/list/${customerId}`)).envelope.data?.cards).toEqual(created.envelope.data?.cards);
});

test("a token works after a restart", async () => {
  const environment = { DATABASE_URL: `file:${folderOf()}` };
  const first = await listening(environment);
  const { token } = await caller(first.url);
  first.kill("SIGTERM");
  expect((await first.ended).code).toBe(0);
  const again = await listening(environment);
  const answer = await fetch(`${again.url}/card/list/${customerId}`, { headers: { "x-connectfi-token": token } });
  expect(answer.status).toBe(200);
});

test("a folder is one process's alone, and the second one is told whose", async () => {
  const environment = { DATABASE_URL: `file:${folderOf()}` };
  await listening(environment);
  const { code, stderr } = await condor([], { PORT: "0", ...environment }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/is in use by process \d+ .*DATABASE_URL=file:FOLDER/u);
});

test("a key is made on the first start, for this user alone, and used on the next ones", async () => {
  const folder = folderOf();
  const start = async (): Promise<string> => {
    const server = await listening({ DATABASE_URL: `file:${folder}` });
    server.kill("SIGTERM");
    await server.ended;
    return readFileSync(join(folder, "keys"), "utf8");
  };
  const key = await start();
  expect(key).toMatch(/^[0-9-]{10}-[0-9a-f]{6}:[0-9a-zA-Z+/=]{44}\n$/u);
  expect(statSync(join(folder, "keys")).mode & 0o777).toBe(0o600);
  expect(await start()).toBe(key);
});

test.each([
  ["postgres://u:hunter2@db.example.com/condor", "would send everything in clear to another machine"],
  ["postgres://u:hunter2@127.0.0.1/condor", 'CONDOR_KEYS="" is missing: a PostgreSQL server holds no keys'],
  ["mysql://u:hunter2@127.0.0.1/condor", "is not a place to store in"],
])("DATABASE_URL=%s is refused, and its password not shown", async (url, problem) => {
  const { code, stderr } = await condor([], { DATABASE_URL: url }).ended;
  expect(code).toBe(2);
  expect(stderr).toContain(problem);
  expect(stderr).not.toContain("hunter2");
});
