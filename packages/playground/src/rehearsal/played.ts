import type { Reading } from "../read-scene.js";
import { portsOf } from "../world.js";
import type { Move } from "./move.js";
import { rehearse } from "./rehearsal.js";
import type { Snapshot } from "./snapshot.js";

/** Where a scene stands after these moves: the same in every run. None where the scene cannot be read. */
export const played = async (
  { world, request }: Reading,
  moves: ReadonlyArray<Move>,
): Promise<Snapshot | undefined> => {
  if (world === undefined || request === undefined) return undefined;
  const rehearsal = await rehearse(request, portsOf(world));
  for (const move of moves) await rehearsal.move(move);
  return rehearsal.snapshot();
};
