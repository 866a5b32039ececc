import type { Milliseconds } from "@condor/core";
import { seconds } from "./seconds.js";
import { unless } from "./unless.js";
import type { Variable } from "./variable.js";

const off = "off";

export const strictTransport: Variable<Milliseconds | undefined> = {
  name: "CONDOR_HSTS",
  meaning: `seconds that browsers ask for nothing but HTTPS here, behind TLS, or "${off}"`,
  fallback: off,
  decode: unless(off, seconds(0, 63_072_000, "is not a time")),
};
