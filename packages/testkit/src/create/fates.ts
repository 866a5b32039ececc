import * as T from "#fp-ts/Task";
import { pipe } from "#fp-ts/function";
import { actingLate } from "../fault/acting-late.js";
import type { Agenda } from "../fault/agenda.js";
import { failing } from "../fault/failing.js";
import type { Fault, PortMethod } from "../fault/fault.js";
import { killedAfter, killedBefore, killedInFlight } from "../fault/killed.js";
import { losingAnswer } from "../fault/losing-answer.js";
import { sound } from "../fault/sound.js";
import type { Choose } from "./choose.js";

/** What may become of a call. A crash point is a method with one of the fates of the killed. */
export type Fate =
  | "sound"
  | "fails"
  | "loses its answer"
  | "lands late"
  | "kills before"
  | "kills in flight"
  | "kills after";

export const fates: ReadonlyArray<Fate> = [
  "fails",
  "loses its answer",
  "lands late",
  "kills before",
  "kills in flight",
  "kills after",
];

export const faultOf =
  (agenda: Agenda) =>
  (fate: Fate): Fault =>
    ({
      sound,
      fails: failing,
      "loses its answer": losingAnswer,
      "lands late": actingLate(agenda),
      "kills before": killedBefore(agenda),
      "kills in flight": killedInFlight(agenda),
      "kills after": killedAfter(agenda),
    })[fate];

export interface Fated {
  readonly agenda: Agenda;
  readonly choose: Choose;
  /** How many more calls may meet another fate than a sound one. */
  readonly left: () => number;
  readonly befalls: (method: PortMethod, fate: Fate) => void;
}

/** About one call in seven meets a fault, as long as there are any left. */
const fateBy = ({ choose, left }: Fated): Fate => (left() > 0 ? (fates[choose(42) - 36] ?? "sound") : "sound");

/** Every call arrives when the agenda says, meets its fate, and is answered when the agenda says. */
export const fated = (story: Fated): Fault => {
  const { agenda, befalls } = story;
  const faults = faultOf(agenda);
  return (call, act) =>
    pipe(
      () => agenda.moment(call.method),
      T.map(() => fateBy(story)),
      T.chain((fate) => {
        befalls(call.method, fate);
        return faults(fate)(call, act);
      }),
      T.chainFirst(() => () => agenda.moment(`${call.method} answers`)),
    );
};
