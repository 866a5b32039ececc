import type * as fc from "fast-check";
import type { Agenda } from "./agenda.js";

/**
 * fast-check's scheduler decides. `scheduleFunction` would call at once and delay only the answer; here every moment
 * is its own task. End with `waitFor` on the callers, for one who is killed never ends.
 */
export const schedulerAgenda = (scheduler: fc.Scheduler): Agenda => ({
  moment: (label) => scheduler.schedule(Promise.resolve(), label),
  aside: (label, act) => void scheduler.schedule(Promise.resolve(), label).then(act),
  never: () => new Promise<never>(() => undefined),
});
