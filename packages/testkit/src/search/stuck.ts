import { isLastEnd } from "./ends.js";
import type { Explored } from "./explored.js";

/** The first situation from which no steps lead to an end that stands; or none. */
export const stuck = ({ progress: { states }, targets, targetEnds, worldAt }: Explored): number | undefined => {
  const isFree = new Uint8Array(states);
  const leadsOut = (place: number): boolean => {
    const end = targetEnds.get(place);
    for (let at = place === 0 ? 0 : targetEnds.get(place - 1); at < end; at += 1)
      if (isFree[targets.get(at)] === 1) return true;
    return false;
  };
  for (let place = 0; place < states; place += 1) {
    const world = worldAt(place);
    if (world !== undefined && isLastEnd(world)) isFree[place] = 1;
  }
  let open = Array.from(isFree.keys()).filter((place) => isFree[place] === 0);
  for (let before = Number.POSITIVE_INFINITY; open.length < before; ) {
    before = open.length;
    const left: number[] = [];
    for (const place of open.toReversed())
      if (leadsOut(place)) isFree[place] = 1;
      else left.push(place);
    open = left.toReversed();
  }
  return open[0];
};
