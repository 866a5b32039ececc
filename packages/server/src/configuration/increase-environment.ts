import type { IncreaseEnvironment } from "@condor/adapters-increase";
import { oneOf } from "./one-of.js";
import type { Variable } from "./variable.js";

export const increaseEnvironment: Variable<IncreaseEnvironment> = {
  name: "INCREASE_ENVIRONMENT",
  meaning: "sandbox (no money) or production (real money)",
  fallback: "sandbox",
  decode: oneOf<IncreaseEnvironment>(["sandbox", "production"], "is no environment of Increase"),
};
