import { pointInTime } from "./point-in-time.js";
import { plainly, type Variable } from "./variable.js";

/** The vendor says that its create is deprecated and not since when: the fallback is ours. */
export const deprecatedSince: Variable<number> = {
  name: "CONDOR_DEPRECATED_SINCE",
  meaning: "when create became deprecated: a date, a time in UTC, or seconds since 1970",
  fallback: "2024-01-01",
  decode: plainly(pointInTime),
};
