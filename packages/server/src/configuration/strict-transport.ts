import type { Milliseconds } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { seconds } from "./seconds.js";
import { plainly, type Variable } from "./variable.js";

const off = "off";

const time = seconds(0, 63_072_000, "is not a time");

export const strictTransport: Variable<Milliseconds | undefined> = {
  name: "CONDOR_HSTS",
  meaning: `seconds that browsers ask for nothing but HTTPS here, behind TLS, or "${off}"`,
  fallback: off,
  decode: plainly((value) =>
    value === off
      ? E.right(undefined)
      : pipe(
          time(value),
          E.mapLeft(({ problem, cure }) => ({ problem, cure: `${cure}, or "${off}"` })),
        ),
  ),
};
