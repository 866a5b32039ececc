import { type CustomerId, type Ports, standardTimings } from "@condor/core";
import type { Cast } from "./cast.js";
import type { Chronicle } from "./chronicle.js";
import type { Choose } from "./choose.js";
import { fated } from "./fates.js";
import type { Move, Scenario } from "./scenario.js";
import { lawDecline } from "./scene.js";
import type { StageAgenda } from "./stage-agenda.js";
import type { Rule } from "./world.js";

/** A story while it is told. */
export interface Telling {
  readonly scenario: Scenario;
  readonly choose: Choose;
  readonly agenda: StageAgenda;
  readonly chronicle: Chronicle;
  /** Whom the issuer has said no to. */
  readonly declined: CustomerId[];
  /** Whether all have stopped, and nothing goes wrong any more. */
  readonly isOver: () => boolean;
}

/** The choices decide on every call, every answer, and every sleep. */
export const ruleOf = (telling: Telling): Rule => {
  const { scenario, choose, agenda, declined, isOver } = telling;
  const { note, faults, befalls } = telling.chronicle;
  const left = (): number => (isOver() ? 0 : scenario.faults - faults.length);
  const fault = fated({ agenda, choose, left, befalls });
  let declines = scenario.declines;
  return {
    fault: (call, act) => () => (isOver() ? act() : fault(call, act)()),
    declines: (_, { customerId }) => {
      if (isOver() || declines === 0 || choose(4) !== 3) return undefined;
      declines -= 1;
      declined.push(customerId);
      note("declined");
      return lawDecline;
    },
    contradicts: () => {
      const strikes = left() > 0 && choose(16) === 15;
      if (strikes) note("contradicted");
      return strikes;
    },
    wait: (passTo) => (isOver() ? Promise.resolve() : agenda.moment("wakes")).then(passTo),
  };
};

/**
 * Where keys are forgotten, no call is on its way for longer than the protocol's margin, and it relies on that: what is
 * on its way arrives before a long pause.
 */
export const timely = ({ issuer: { retention } }: Ports, moves: ReadonlyArray<Move>): ReadonlyArray<Move> =>
  retention._tag === "Forever"
    ? moves
    : moves.flatMap((move): ReadonlyArray<Move> => {
        const isLong = move._tag === "Pass" && move.duration > standardTimings.doubtMargin;
        return isLong ? [{ _tag: "Rest" }, move] : [move];
      });

const idle: ReadonlyArray<Move["_tag"]> = ["Pass", "Relocate", "Rest"];

/** Lets one thing happen after the other, until nothing may; answers whether two were ever at work at once. */
export const told = async (
  { choose, agenda, chronicle: { note, tick } }: Telling,
  { start }: Cast,
  moves: ReadonlyArray<Move>,
) => {
  const waiting = [...moves];
  let overlapping = false;
  for (;;) {
    await agenda.stillness();
    const mayStart = waiting.length > 0 && (waiting[0]?._tag !== "Rest" || agenda.size() === 0);
    const options = agenda.size() + (mayStart ? 1 : 0);
    if (options === 0) return overlapping;
    const place = choose(options);
    tick();
    if (place < agenda.size()) note(`${place} ${agenda.let(place)}`);
    else
      for (const move of waiting.splice(0, 1)) {
        overlapping ||= !idle.includes(move._tag) && agenda.living() > 0;
        start(move);
      }
  }
};
