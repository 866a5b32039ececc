import { pointInTime } from "./point-in-time.js";
import { unless } from "./unless.js";
import type { Variable } from "./variable.js";

const never = "never";

export const sunset: Variable<number | undefined> = {
  name: "CONDOR_SUNSET",
  meaning: `when create will be switched off, likewise, or "${never}"`,
  fallback: never,
  decode: unless(never, pointInTime),
};
