import type { CustomerRecord } from "@condor/core";
import type { Actor } from "../actor.js";
import { memo2 } from "../memo.js";
import type { Busy, Process } from "../process.js";
import { isCurrent } from "../store.js";
import { writeOf } from "./writes.js";

/**
 * What the process does next has the same outcome whatever happens before it, and changes nothing for anybody else:
 * it answers, or writes what has become stale. Then no other step need be tried first.
 */
export const sureOfItself = ({ action }: Actor, paused: (busy: Busy) => ReadonlyArray<Busy>) => {
  const isStale = (busy: Busy, record: CustomerRecord): boolean => {
    const decided = action(busy);
    return (decided._tag === "Begin" || decided._tag === "Advance") && !isCurrent(record, writeOf(busy, decided));
  };
  const answers = (busy: Busy): boolean => action(busy)._tag === "Answer";
  const text = (busy: Busy): string => JSON.stringify(action(busy));
  return memo2((process: Process, record: CustomerRecord): boolean => {
    if (process._tag === "Waiting") return false;
    const later = paused(process);
    return isStale(process, record)
      ? later.every((busy) => isStale(busy, record))
      : answers(process) && later.every((busy) => text(busy) === text(process));
  });
};
