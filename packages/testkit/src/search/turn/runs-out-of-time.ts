import type { Actor } from "../actor.js";
import { memo } from "../memo.js";
import type { Busy } from "../process.js";
import type { Turn } from "../step.js";

/**
 * The caller has gone, or the time of the request is over: told where it changes what the process does next, for
 * until then it makes no difference.
 */
export const runsOutOfTime = ({ action }: Actor) =>
  memo((busy: Busy): ReadonlyArray<Turn> => {
    if (busy.knowledge.cancelled || busy.paused) return [];
    const process: Busy = { ...busy, knowledge: { ...busy.knowledge, cancelled: true } };
    return JSON.stringify(action(process)) === JSON.stringify(action(busy))
      ? []
      : [{ deed: { _tag: "RunsOutOfTime" }, costs: "faults", process }];
  });
