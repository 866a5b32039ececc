import type { Breach, Explored } from "../explored.js";
import type { Step } from "../step.js";
import type { World } from "../world.js";

/** One step on the way, and who sits at each place before it: processes change places between situations. */
export interface Leg {
  readonly before: World;
  readonly step: Step;
  readonly seats: ReadonlyArray<number>;
}

const placesTo = ({ parents }: Explored, last: number): ReadonlyArray<number> => {
  const places: number[] = [];
  for (let place = last; place >= 0; place = parents.get(place)) places.unshift(place);
  return places;
};

/** The shortest way to a breach. */
export const pathTo = (found: Explored, { place, step: last }: Breach): ReadonlyArray<Leg> => {
  const [first = 0, ...rest] = placesTo(found, place);
  const legs: Leg[] = [];
  let before = found.worldAt(first);
  let seats = before?.processes.map((_, seat) => seat) ?? [];
  const go = (step: Step | undefined): void => {
    if (before === undefined || step === undefined) return;
    legs.push({ before, step, seats });
    const moved = found.placesOf(step.after);
    seats = moved.map((seat) => seats[seat] ?? seat);
  };
  for (const next of rest) {
    go(before === undefined ? undefined : found.stepsOf(before).find(({ after }) => found.placeOf(after) === next));
    before = found.worldAt(next);
  }
  go(last);
  return legs;
};
