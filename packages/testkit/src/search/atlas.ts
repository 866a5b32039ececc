import { canonical } from "./canonical.js";
import { ints } from "./ints.js";
import { rows } from "./rows.js";
import type { Snapshot } from "./snapshot.js";
import type { World } from "./world.js";

/** Situations and the ways between them, as far as they are known. */
export const atlas = (width: number, before?: Snapshot) => {
  const { rowOf, worldOf, placesOf, parts } = canonical(before?.parts);
  const seen = rows(width, before?.rows);
  const [parents, targets, targetEnds] = [ints(before?.parents), ints(before?.targets), ints(before?.targetEnds)];
  const reach = (world: World, from: number): number => {
    const place = seen.place(rowOf(world));
    if (place === parents.size()) parents.push(from);
    return place;
  };
  return {
    parents,
    targets,
    targetEnds,
    reach,
    placesOf,
    size: seen.size,
    worldAt: (place: number): World | undefined => worldOf(seen.at(place)),
    placeOf: (world: World): number => reach(world, -1),
    snapshot: (depth: number, nextDepth: number): Snapshot => ({
      parts: parts(),
      rows: seen.all(),
      parents: parents.all(),
      targets: targets.all(),
      targetEnds: targetEnds.all(),
      depth,
      nextDepth,
    }),
  };
};
