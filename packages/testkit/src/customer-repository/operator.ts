import type { By } from "@condor/core";

/** An operator with as much evidence as one may give, and letters in it that a store must quote. */
export const operator: By = {
  _tag: "Operator",
  operator: "Ada O'Neil",
  reason: `It's \\ "so" %s $1; \r\n\u{1d4b3}`.padEnd(500, "x"),
};
