import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as O from "#fp-ts/Option";
import { codeOf } from "../database/code-of.js";
import { claimOf, ownClaim } from "./claim.js";
import { longestSilence, mayLive } from "./claim-life.js";

/** Who else claims a folder; the host is unknown while the claim is being written. */
export interface Rival {
  readonly pid: number;
  readonly host: string;
}

const unlessGone = async <A>(reading: Promise<A>): Promise<O.Option<A>> => {
  try {
    return O.some(await reading);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return O.none;
    throw error;
  }
};

/** Puts a claim of this process among the others, under a name that nobody else's ever has. */
export const stake = async (claims: string): Promise<string> => {
  await mkdir(claims, { recursive: true });
  const own = join(claims, `${process.pid}-${randomUUID()}`);
  await writeFile(own, await ownClaim(), { flag: "wx", mode: 0o600 });
  return own;
};

export const withdraw = (own: string): Promise<void> => rm(own, { force: true });

/** Makes the claim's file look new without a moment in which it cannot be read. Its folder may be gone. */
export const touch = async (own: string): Promise<void> => {
  const file = await open(own, "r+");
  await file.write("{", 0);
  await file.close();
};

/** Both times are of the same file system's clock, so that it does not matter how ours goes. */
const modified = async (path: string): Promise<number> => (await stat(path)).mtimeMs;

const rivalAt = async (path: string, pid: number, now: number): Promise<O.Option<Rival>> => {
  const read = await unlessGone(Promise.all([readFile(path, "utf8"), modified(path)]));
  if (O.isNone(read)) return O.none;
  const [text, beaten] = read.value;
  const claim = claimOf(text);
  // One that cannot be read is being written, or its writer was killed in the middle.
  const lives = O.isSome(claim) ? await mayLive(claim.value, now - beaten) : now - beaten < longestSilence;
  if (lives) return O.some({ pid, host: O.isSome(claim) ? claim.value.host : "" });
  // Its name is never used again, so this cannot be the file of somebody who has come since.
  await withdraw(path);
  return O.none;
};

/** Anyone else who may live and has a claim; the claims of the dead are removed on the way. */
export const rivalOf = async (claims: string, own: string): Promise<O.Option<Rival>> => {
  const now = await modified(own);
  for (const name of await readdir(claims)) {
    const path = join(claims, name);
    const rival = path === own ? O.none : await rivalAt(path, Number.parseInt(name, 10), now);
    if (O.isSome(rival)) return rival;
  }
  return O.none;
};
