import type { CustomerRecord, Goal } from "@condor/core";
import type { Actor } from "../actor.js";
import type { Process } from "../process.js";
import type { Turn } from "../step.js";
import { reads } from "./reads.js";

/** A process begins and reads at once: nothing that others do in between makes a difference to either. */
export const startsWith = (who: Actor, goal: Goal, goals: ReadonlyArray<Goal>, record: CustomerRecord): Process => {
  const busy = who.begun(goal, goals);
  const action = who.action(busy);
  const [read] = action._tag === "Find" || action._tag === "FindByKey" ? reads(who, busy, action, record) : [];
  return read?.process ?? busy;
};

/** What is asked of a process comes when it comes. */
export const starts = (
  who: Actor,
  { goals: [goal, ...goals] }: Process,
  record: CustomerRecord,
): ReadonlyArray<Turn> =>
  goal === undefined
    ? []
    : [{ deed: { _tag: "Starts", goal, why: "asked" }, process: startsWith(who, goal, goals, record) }];
