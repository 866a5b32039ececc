import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { pointInTime } from "./point-in-time.js";
import { plainly, type Variable } from "./variable.js";

const never = "never";

export const sunset: Variable<number | undefined> = {
  name: "CONDOR_SUNSET",
  meaning: `when create will be switched off, likewise, or "${never}"`,
  fallback: never,
  decode: plainly((value) =>
    value === never
      ? E.right(undefined)
      : pipe(
          pointInTime(value),
          E.mapLeft(({ problem, cure }) => ({ problem, cure: `${cure}, or "${never}"` })),
        ),
  ),
};
