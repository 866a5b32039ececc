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
  /** Those left of the places, in place: from the last one back, for steps mostly lead on. */
  const leftOf = (open: Int32Array): Int32Array => {
    let first = open.length;
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const place = open[at] ?? -1;
      if (isFree[place] === 1) continue;
      if (leadsOut(place)) isFree[place] = 1;
      else {
        first -= 1;
        open[first] = place;
      }
    }
    return open.subarray(first);
  };
  for (let place = 0; place < states; place += 1) {
    const world = worldAt(place);
    if (world !== undefined && isLastEnd(world)) isFree[place] = 1;
  }
  let open = leftOf(Int32Array.from({ length: states }, (_, place) => place));
  for (let before = states; open.length < before; ) {
    before = open.length;
    open = leftOf(open);
  }
  return open[0];
};
