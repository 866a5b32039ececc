import { hostname } from "node:os";
import { flow, pipe } from "#fp-ts/function";
import * as J from "#fp-ts/Json";
import * as O from "#fp-ts/Option";
import * as t from "io-ts";
import { processSpace } from "./process-space.js";
import { lifeOf } from "./process-life.js";

/** What a process writes into the lock of a folder: who it is, so that others can tell whether it still lives. */
export const Claim = t.readonly(
  t.strict({
    pid: t.Int,
    /** When it started, as its system counts: the pid may be another process's by now. Empty where it is not told. */
    started: t.string,
    /** Where its pid means something. */
    space: t.string,
    /** For people. */
    host: t.string,
  }),
);
export type Claim = t.TypeOf<typeof Claim>;

export const claimOf: (text: string) => O.Option<Claim> = flow(
  J.parse,
  O.fromEither,
  O.chain((json) => pipe(Claim.decode(json), O.fromEither)),
);

/** As JSON, that of this process. */
export const ownClaim = async (): Promise<string> => {
  const life = await lifeOf(process.pid);
  const started = life._tag === "Running" ? life.started : "";
  return JSON.stringify({ pid: process.pid, started, space: await processSpace(), host: hostname() });
};
