import { type Creation, isRunning, type Order } from "@condor/core";
import { memo, memo2 } from "../memo.js";
import type { Step } from "../step.js";
import type { World } from "../world.js";
import type { SearchLaw } from "./law.js";
import { creationIn } from "./recorded.js";

const textOf = memo((order: Order) => JSON.stringify(order));
export const isSameOrder = memo2((a: Order, b: Order) => textOf(a) === textOf(b));

/** The order of a call that reaches the issuer, or may. */
const sent = ({ deed }: Step): Order | undefined =>
  (deed._tag === "Calls" || (deed._tag === "Crashes" && deed.sent)) &&
  (deed.action._tag === "OpenAccount" || deed.action._tag === "IssueDebitCard")
    ? deed.action.order
    : undefined;

/** The creation that the process works on, as far as it knows. */
const workedOn = (before: World, { by = -1 }: Step): Creation | undefined => {
  const process = before.processes[by];
  return process?._tag === "Busy" && process.knowledge.reading._tag === "Read"
    ? process.knowledge.reading.record.creation?.creation
    : undefined;
};

const intentFirst: SearchLaw = {
  _tag: "OfSteps",
  name: "the intent is stored before the issuer is called",
  of: ["Calls", "Crashes"],
  isBroken: (before, step) =>
    sent(step) !== undefined && (creationIn(before) === undefined || workedOn(before, step) === undefined),
};

const storedOrder: SearchLaw = {
  _tag: "OfSteps",
  name: "the issuer hears the stored order alone",
  of: ["Calls", "Crashes"],
  isBroken: (before, step) => {
    const order = sent(step);
    const stored = creationIn(before);
    return (
      order !== undefined &&
      stored !== undefined &&
      isRunning(stored) &&
      stored.begunBy === workedOn(before, step)?.begunBy &&
      !isSameOrder(order, stored.order)
    );
  },
};

export const lawsOfCalls: ReadonlyArray<SearchLaw> = [intentFirst, storedOrder];
