import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FolderLock, lockFolder } from "@condor/adapters-postgres";
import { assert, onTestFinished } from "vitest";
import * as E from "#fp-ts/Either";

export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "condor-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

export const claims = (folder: string): ReadonlyArray<string> => readdirSync(join(folder, "lock"));

export const locked = async (folder: string): Promise<FolderLock> => {
  const answer = await lockFolder(folder)();
  assert(E.isRight(answer), JSON.stringify(answer));
  onTestFinished(answer.right.release);
  return answer.right;
};

export const refused = async (folder: string): Promise<unknown> => {
  const answer = await lockFolder(folder)();
  assert(E.isLeft(answer));
  return answer.left;
};
