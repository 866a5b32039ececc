import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockFolder } from "@condor/adapters-postgres";
import { expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aCompetitor, aHolder, anUnattendedHolder } from "./contender.js";
import { aFolder, claims, locked, refused } from "./locking.js";

test("a folder that does not exist yet is made and locked", async () => {
  const folder = join(aFolder(), "a", "b");
  await locked(folder);
  expect(claims(folder)).toHaveLength(1);
});

test("two locks within one process exclude each other until the first is released", async () => {
  const folder = aFolder();
  const first = await locked(folder);
  expect(await refused(folder)).toEqual({ _tag: "FolderInUse", folder, pid: process.pid, host: expect.any(String) });
  await first.release();
  await first.release();
  await locked(folder);
  expect(claims(folder)).toHaveLength(1);
});

test("a process is refused while another one lives, and served as soon as that one is killed", async () => {
  const folder = aFolder();
  const { child, said } = await aHolder(folder);
  expect(said).toBe("Right");
  expect((await aHolder(folder)).said).toBe("Left");
  expect(await refused(folder)).toMatchObject({ _tag: "FolderInUse", pid: child.pid });
  child.kill("SIGKILL");
  await once(child, "exit");
  await locked(folder);
  expect(claims(folder)).toHaveLength(1);
});

test("a holder that was killed is dead, even if its parent has not noticed", async () => {
  const folder = aFolder();
  expect((await anUnattendedHolder(folder)).said).toBe("Right");
  process.kill(Number.parseInt(claims(folder)[0] ?? "", 10), "SIGKILL");
  await locked(folder);
});

test("a holder that stands still keeps its lock", async () => {
  const folder = aFolder();
  const { child } = await aHolder(folder);
  child.kill("SIGSTOP");
  expect(await refused(folder)).toMatchObject({ pid: child.pid });
});

test("of eight processes that compete over and over, no two hold the lock at once", async () => {
  const folder = aFolder();
  const log = join(folder, "log");
  const all = await Promise.all(Array.from({ length: 8 }, () => aCompetitor(folder, log, 10)));
  for (const { child } of all) child.stdin?.write("go");
  await Promise.all(all.map(({ child }) => once(child, "exit")));
  const pids = readFileSync(log, "utf8").trim().split(" ");
  const [came, left] = [0, 1].map((parity) => pids.filter((_, i) => i % 2 === parity));
  expect(came).toEqual(left);
  expect(claims(folder)).toEqual([]);
});

test("of many calls at once within one process, no two have the lock", async () => {
  const folder = aFolder();
  const answers = await Promise.all(Array.from({ length: 8 }, () => lockFolder(folder)()));
  const held = answers.filter(E.isRight);
  expect(held.length).toBeLessThanOrEqual(1);
  await Promise.all(held.map(({ right }) => right.release()));
});

test("a folder that cannot be locked is told with its code", async () => {
  const folder = join(aFolder(), "file");
  writeFileSync(folder, "");
  expect(await refused(folder)).toEqual({ _tag: "FolderUnusable", folder, code: "ENOTDIR" });
});
