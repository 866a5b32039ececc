import type { Reading } from "../read-scene.js";
import { movesOf } from "./move.js";
import { played } from "./played.js";

/** The most moves that a scene keeps. */
export const mostMoves = 99;

/** Lets whoever is at work go on to the end: the moves, and as many steps more as it takes. */
export const runOn = async (reading: Reading, moves: string): Promise<string> => {
  let made = moves;
  while (made.length < mostMoves && (await played(reading, movesOf(made)))?.next !== undefined) made += "n";
  return made;
};
