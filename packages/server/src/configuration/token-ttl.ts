import type { Milliseconds } from "@condor/core";
import { seconds } from "./seconds.js";
import { plainly, type Variable } from "./variable.js";

export const tokenTtl: Variable<Milliseconds> = {
  name: "CONDOR_TOKEN_TTL",
  meaning: "seconds that a token works",
  fallback: "1800",
  decode: plainly(seconds(1, 86_400, "is not a token's life")),
};
