import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { caller } from "./caller.js";
import { condor, listening } from "./condor-process.js";
import { fetched } from "./fetched.js";

const customerId = "csta_6clNH3W2pBehujY8mpTCU8";

// It starts twice, and a folder is made on the first start.
vi.setConfig({ testTimeout: 120_000 });

const folderOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "condor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

test("what was answered survives kill -9: the card, the token and the key; and a folder has one process", async () => {
  const folder = folderOf();
  const environment = { DATABASE_URL: `file:${folder}` };
  const first = await listening(environment);
  const called = await caller(first.url);
  const created = await called.create({ customerId });
  expect(created.short).toBe("200");
  const key = readFileSync(join(folder, "keys"), "utf8");
  expect(key).toMatch(/^[0-9-]{10}-[0-9a-f]{6}:[0-9a-zA-Z+/=]{44}\n$/u);
  expect(statSync(join(folder, "keys")).mode & 0o777).toBe(0o600);

  const second = await condor([], { PORT: "0", ...environment }).ended;
  expect(second.code).toBe(1);
  expect(second.stderr).toMatch(/is in use by process \d+ .*DATABASE_URL=file:FOLDER/u);
  first.kill("SIGKILL");
  await first.ended;

  const again = await listening(environment);
  expect(again.stdout()).toMatch(new RegExp(`${customerId} .* 400 condorCustomerExist$`, "mu"));
  const cards = await fetched(`${again.url}/card/list/${customerId}`, {
    headers: { "x-connectfi-token": called.token },
  });
  expect(await cards.json()).toMatchObject({ code: "0", data: { cards: created.envelope.data?.cards } });
  expect((await (await caller(again.url)).create({ customerId })).short).toBe("400 condorCustomerExist");
  expect(readFileSync(join(folder, "keys"), "utf8")).toBe(key);
  again.kill("SIGTERM");
  expect((await again.ended).code).toBe(0);
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
