import * as E from "#fp-ts/Either";
import { plainly, type Variable } from "./variable.js";

export const sandboxClient: Variable<boolean> = {
  name: "CONDOR_SANDBOX_CLIENT",
  meaning: "whether the client sandbox is there and logs in: on or off",
  fallback: "on",
  decode: plainly((value) =>
    value === "on" || value === "off"
      ? E.right(value === "on")
      : E.left({ problem: "is neither on nor off", cure: "give on or off" }),
  ),
};
