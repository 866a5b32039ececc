import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type { Problem } from "./problem.js";
import { plainly, type Variable } from "./variable.js";

/** Absent by this word; else what the value is decoded to. */
export const unless = <A>(
  word: string,
  decode: (value: string) => E.Either<Problem, A>,
): Variable<A | undefined>["decode"] =>
  plainly((value) =>
    value === word
      ? E.right(undefined)
      : pipe(
          decode(value),
          E.mapLeft(({ cure, ...rest }) => ({ ...rest, cure: `${cure}, or "${word}"` })),
        ),
  );
