import { join } from "node:path";
import { pipe } from "#fp-ts/function";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { codeOf } from "../database/code-of.js";
import { heartbeat } from "./claim-life.js";
import { type Rival, rivalOf, stake, touch, withdraw } from "./claims.js";

/** Another holder of the folder lives, or may live. */
export interface FolderInUse {
  readonly _tag: "FolderInUse";
  readonly folder: string;
  readonly pid: number;
  /** Empty while it is not known. */
  readonly host: string;
}

/** The folder cannot be locked: it cannot be made, read or written. */
export interface FolderUnusable {
  readonly _tag: "FolderUnusable";
  readonly folder: string;
  /** Node's code, such as EACCES. */
  readonly code: string;
}

export interface FolderLock {
  /** Lets others have the folder. A second time does nothing. */
  readonly release: T.Task<void>;
}

const mostAttempts = 6;

/** Longer after each attempt, never the same for two: about 0.4 s in all. */
const pause = (attempt: number): T.Task<void> => T.delay(10 + Math.random() * 10 * 2 ** attempt)(T.of(undefined));

const held = (own: string): FolderLock => {
  // A heartbeat that fails is one missed; it must neither end the process nor keep it from ending.
  const beat = setInterval(() => void touch(own).catch(() => undefined), heartbeat).unref();
  return {
    release: async () => {
      clearInterval(beat);
      await withdraw(own).catch(() => undefined);
    },
  };
};

// Whoever holds has put their claim first and looked second. Of two who come together the later one to look sees the
// earlier one's claim, so never both hold; it may be that neither does, and then they try again.
const tried = async (claims: string): Promise<E.Either<Rival, FolderLock>> => {
  const own = await stake(claims);
  try {
    const rival = await rivalOf(claims, own);
    if (O.isNone(rival)) return E.right(held(own));
    await withdraw(own);
    return E.left(rival.value);
  } catch (error) {
    await withdraw(own);
    throw error;
  }
};

const insisted = async (claims: string): Promise<E.Either<Rival, FolderLock>> => {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await tried(claims);
    if (E.isRight(answer) || attempt === mostAttempts) return answer;
    await pause(attempt)();
  }
};

/**
 * Makes this the only live holder of a folder, on this machine and in this process. The lock is in `<folder>/lock/`.
 * What a holder that was killed leaves is no obstacle: at once where its process could be seen from here, and from
 * another container or machine 30 s after its last sign of life.
 */
export const lockFolder = (folder: string): TE.TaskEither<FolderInUse | FolderUnusable, FolderLock> =>
  pipe(
    TE.tryCatch(
      () => insisted(join(folder, "lock")),
      (error): FolderUnusable => ({ _tag: "FolderUnusable", folder, code: codeOf(error) }),
    ),
    TE.chainEitherKW(E.mapLeft(({ pid, host }): FolderInUse => ({ _tag: "FolderInUse", folder, pid, host }))),
  );
