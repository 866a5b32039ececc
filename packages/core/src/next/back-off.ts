import type { AttemptId } from "../id/id.js";
import type { Milliseconds } from "../instant.js";
import type { Timings } from "../timings.js";

/** A number in 0..1 that is the same for the same attempt: attempts that fail together do not come back together. */
const jitter = (attemptId: AttemptId): number => {
  let hash = 0x811c9dc5;
  for (const character of attemptId) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash / 0x1_0000_0000;
};

/** Doubles with each unknown outcome in a row, up to the longest; the upper half is jitter. */
export const backOff = (
  { firstBackOff, longestBackOff }: Timings,
  failures: number,
  attemptId: AttemptId,
): Milliseconds => {
  const whole = Math.min(longestBackOff, firstBackOff * 2 ** failures);
  return Math.ceil(whole * (0.5 + 0.5 * jitter(attemptId)));
};
