import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Keyring, keyringOf } from "@condor/adapters-postgres";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { codeOf } from "../code-of.js";
import type { KeysUnusable } from "./store.js";

/** A new key as the environment and files of keys have it, named after the day, and no two of a day alike. */
export const newKey = (today: Date): string => {
  const id = `${today.toISOString().slice(0, 10)}-${randomBytes(3).toString("hex")}`;
  return `${id}:${randomBytes(32).toString("base64")}`;
};

const made = async (folder: string, path: string): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(path, `${newKey(new Date())}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  return readFile(path, "utf8");
};

/** The keys beside the data, for this user's eyes only; one is made where there is none. */
export const keysInFolder = (folder: string): TE.TaskEither<KeysUnusable, Keyring> => {
  const path = join(folder, "keys");
  const unusable = (problem: string): KeysUnusable => ({ _tag: "KeysUnusable", path, problem });
  return pipe(
    TE.tryCatch(
      () => made(folder, path),
      (error) => unusable(codeOf(error)),
    ),
    TE.chainEitherK((text) =>
      pipe(
        keyringOf(text),
        E.mapLeft(({ problem }) => unusable(problem)),
      ),
    ),
  );
};
