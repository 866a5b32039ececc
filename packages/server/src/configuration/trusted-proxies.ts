import { plainly, type Variable } from "./variable.js";
import { within } from "./within.js";

export const trustedProxies: Variable<number> = {
  name: "CONDOR_TRUSTED_PROXIES",
  meaning: "proxies before this server that each add to X-Forwarded-For",
  fallback: "0",
  decode: plainly(
    within(0, 10, {
      problem: "is not a number of proxies",
      cure: "give a whole number from 0 (X-Forwarded-For is not read) to 10",
    }),
  ),
};
