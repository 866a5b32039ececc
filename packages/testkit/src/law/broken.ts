import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { differences } from "./difference.js";
import { plain } from "./plain.js";

/** How a law says that it is broken. */
export const broken = (what: string): Promise<never> => Promise.reject(new Error(what));

/** The law is broken unless `condition` is true. */
export const holds = async (condition: boolean, what: string): Promise<void> => {
  if (!condition) await broken(what);
};

/** The law is broken unless both are the same: keys may come in any order, and secrets are the same that reveal the same. */
export const same = async (what: string, found: unknown, expected: unknown): Promise<void> => {
  const all = differences(plain(found), plain(expected));
  if (all.length > 0) await broken([`${what} is not as expected:`, ...all].join("\n"));
};

/** What a port answers; a failure of the port breaks the law. */
export const answered = async <F, A>(what: string, task: TE.TaskEither<F, A>): Promise<A> => {
  const answer = await task();
  return E.isRight(answer) ? answer.right : broken(`${what} answers ${fc.stringify(plain(answer.left))}`);
};
