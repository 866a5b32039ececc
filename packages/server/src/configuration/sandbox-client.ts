import type { Variable } from "./variable.js";
import { whether } from "./whether.js";

export const sandboxClient: Variable<boolean> = {
  name: "CONDOR_SANDBOX_CLIENT",
  meaning: "whether the client sandbox is there and logs in: on or off",
  fallback: "on",
  decode: whether("on", "off"),
};
