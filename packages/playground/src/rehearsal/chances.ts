import { isRunning } from "@condor/core";
import type { Move } from "./move.js";
import { mostMoves } from "./run-on.js";
import type { Snapshot } from "./snapshot.js";

/** Which moves there are now: while somebody is at work it goes on or dies, and else somebody else may come. */
export const chances = ({ next, creation }: Snapshot, moves: string): Readonly<Record<Move, boolean>> => {
  const more = moves.length < mostMoves;
  const busy = next !== undefined;
  return {
    n: more && busy,
    k: more && busy,
    r: more && !busy && creation !== undefined && isRunning(creation),
    a: more && !busy,
  };
};
