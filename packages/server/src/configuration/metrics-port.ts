import { unless } from "./unless.js";
import type { Variable } from "./variable.js";
import { within } from "./within.js";

const off = "off";

/** Off unless it is set: what nobody collects is not served. */
export const metricsPort: Variable<number | undefined> = {
  name: "CONDOR_METRICS_PORT",
  meaning: `TCP port of its own for GET /metrics (Prometheus), or "${off}"`,
  fallback: off,
  decode: unless(
    off,
    within(0, 65_535, {
      problem: "is not a port",
      cure: "give a whole number from 0 to 65535 (0 takes any free port)",
    }),
  ),
};
