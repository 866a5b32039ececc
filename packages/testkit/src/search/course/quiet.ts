import { type Goal, isRefused, isRunning } from "@condor/core";
import type { Actor } from "../actor.js";
import { withoutKeys } from "../books.js";
import type { Deed } from "../deed.js";
import type { Setting } from "../setting.js";
import type { Step } from "../step.js";
import { dayLater, lapsedRecord } from "../time.js";
import { spent } from "../tally.js";
import { startsWith } from "../turn/starts.js";
import { isQuiet, type World } from "../world.js";

/** The process that has the least to do. */
const idlest = ({ processes }: World): number =>
  processes.reduce((best, { goals }, place) => (goals.length < (processes[best]?.goals.length ?? 0) ? place : best), 0);

const started = (who: Actor, world: World, goal: Goal, why: "recovery" | "later"): Step => {
  const by = idlest(world);
  const record = lapsedRecord(world.record);
  const processes = world.processes.map((process, place) =>
    place === by ? startsWith(who, goal, process.goals, record) : process,
  );
  const deed: Deed = { _tag: "Starts", goal, why };
  return { deed, by, after: { ...world, record, processes } };
};

/**
 * What comes of itself when nobody works and nothing is on its way: recovery finishes what was cut off, a customer
 * without account and card asks again, days pass.
 */
export const quiet =
  ({ scene, retention }: Setting, who: Actor) =>
  (world: World): ReadonlyArray<Step> => {
    if (!isQuiet(world)) return [];
    const { record, books, tally, processes } = world;
    const creation = record.creation?.creation;
    const left = spent(tally, "days");
    const tomorrow: World = {
      ...world,
      record: dayLater(record),
      books: retention._tag === "For" ? withoutKeys(books) : books,
    };
    const mayAsk =
      (creation === undefined || isRefused(creation)) &&
      record.customer.verification._tag === "Approved" &&
      processes.every(({ goals }) => goals.length === 0);
    return [
      ...(creation !== undefined && isRunning(creation) ? [started(who, world, scene.goals.recover, "recovery")] : []),
      ...(mayAsk ? [started(who, world, scene.goals.plain, "later")] : []),
      ...(left === undefined ? [] : [{ deed: { _tag: "DayPasses" } as const, after: { ...tomorrow, tally: left } }]),
    ];
  };
