import type { IncreaseEnvironment } from "@condor/adapters-increase";
import * as E from "#fp-ts/Either";
import { plainly, type Variable } from "./variable.js";

export const increaseEnvironment: Variable<IncreaseEnvironment> = {
  name: "INCREASE_ENVIRONMENT",
  meaning: "sandbox (no money) or production (real money)",
  fallback: "sandbox",
  decode: plainly((value) =>
    value === "sandbox" || value === "production"
      ? E.right(value)
      : E.left({ problem: "is no environment of Increase", cure: "give sandbox or production" }),
  ),
};
