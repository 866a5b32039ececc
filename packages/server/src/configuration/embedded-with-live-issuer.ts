import type { Variable } from "./variable.js";
import { whether } from "./whether.js";

export const embeddedWithLiveIssuer: Variable<boolean> = {
  name: "CONDOR_EMBEDDED_STORE_WITH_LIVE_ISSUER",
  meaning: "yes, if a bank's accounts may be kept in one folder of one machine",
  fallback: "no",
  decode: whether("yes", "no"),
};
