import { text } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type { Options } from "../options.js";

const given =
  (options: Options) =>
  (name: string, maxLength: number): E.Either<string, string> =>
    pipe(
      (options.values.get(name) ?? "").trim(),
      E.fromPredicate(
        (value) => E.isRight(text(name, { minLength: 1, maxLength }).check(value)),
        (value) => (value === "" ? `--${name} is missing` : `--${name} has more than ${maxLength} characters`),
      ),
    );

/** Who settles a review, and why, and on what evidence where that is asked for. */
export interface Signed {
  readonly operator: string;
  readonly reason: string;
  readonly evidence: string;
}

export const signed = (options: Options, needsEvidence: boolean): E.Either<string, Signed> => {
  const of = given(options);
  return sequenceS(E.Applicative)({
    operator: of("operator", 100),
    reason: of("reason", 500),
    evidence: needsEvidence ? of("evidence", 500) : E.right(""),
  });
};
