import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockFolder } from "@condor/adapters-postgres";
import { expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aFolder, claims, locked, refused } from "./locking.js";

/** A claim as this process would make it, but for what is told; the last sign of life is that many seconds ago. */
const planted = async (
  folder: string,
  difference: Readonly<Record<string, unknown>>,
  silence: number,
): Promise<void> => {
  const { release } = await locked(folder);
  const own = readFileSync(join(folder, "lock", claims(folder)[0] ?? ""), "utf8");
  await release();
  plantedText(folder, JSON.stringify({ ...JSON.parse(own), ...difference }), silence);
};

const plantedText = (folder: string, text: string, silence: number): void => {
  const file = join(folder, "lock", "4711-planted");
  writeFileSync(file, text);
  const time = Date.now() / 1000 - silence;
  utimesSync(file, time, time);
};

test.each([
  ["a live process", "refused", {}, 60],
  ["an earlier process of a pid that lives", "granted", { started: "1" }, 0],
  ["a process that has ended", "granted", { pid: 2 ** 22 + 1 }, 0],
  ["a process of another machine that was seen just now", "refused", { space: "elsewhere", host: "other" }, 20],
  ["a process of another machine that was not seen for long", "granted", { space: "elsewhere", host: "other" }, 31],
])("next to the claim of %s a lock is %s", async (_, outcome, difference, silence) => {
  const folder = aFolder();
  await planted(folder, difference, silence);
  const answer = await lockFolder(folder)();
  expect(E.isRight(answer) ? "granted" : "refused").toBe(outcome);
  expect(claims(folder).includes("4711-planted")).toBe(outcome === "refused");
});

test.each(["", "{", '{"pid":1}'])(
  "a claim that reads %j counts for as long as it may still be written",
  async (text) => {
    const folder = aFolder();
    mkdirSync(join(folder, "lock"));
    plantedText(folder, text, 20);
    expect(await refused(folder)).toEqual({ _tag: "FolderInUse", folder, pid: 4711, host: "" });
    plantedText(folder, text, 31);
    await locked(folder);
  },
);
