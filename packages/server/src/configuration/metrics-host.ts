import { host } from "./host.js";
import type { Variable } from "./variable.js";

/** Not the address for requests: metrics are nobody's business outside, and have no login. */
export const metricsHost: Variable<string> = {
  ...host,
  name: "CONDOR_METRICS_HOST",
  meaning: "address to listen on for metrics, which anyone who reaches it may read",
};
