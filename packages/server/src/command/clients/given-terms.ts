import type { Scope } from "@condor/adapters-http";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { within } from "../../configuration/within.js";
import { isScope, scopes as known } from "../../store/is-scope.js";
import type { Options } from "../options.js";

/** What was given of a client's terms; null takes a quota away. */
export interface GivenTerms {
  readonly scopes?: ReadonlyArray<Scope>;
  readonly requestsPerMinute?: number | null;
  readonly creationsPerDay?: number | null;
}

const scopesOf = (text: string): E.Either<string, ReadonlyArray<Scope>> => {
  const names = [...new Set(text.split(","))];
  const unknown = names.find((name) => !isScope(name));
  return unknown === undefined
    ? E.right(names.filter(isScope))
    : E.left(`--scopes has ${JSON.stringify(unknown)}. Give some of ${known.join(", ")}, separated by commas`);
};

/** A whole number, or the word that takes the quota away. */
const quota = (name: string, [least, most]: readonly [number, number], word: string) => {
  const cure = `Give ${least} to ${most}, or "${word}"`;
  const number = within(least, most, { problem: `${name} is no such number`, cure });
  return (text: string): E.Either<string, number | null> =>
    text === word
      ? E.right(null)
      : pipe(
          number(text),
          E.mapLeft(({ problem }) => `${problem}. ${cure}`),
        );
};

const requests = quota("--requests-per-minute", [1, 1_000_000], "default");
const creations = quota("--creations-per-day", [0, 100_000_000], "unlimited");

const given = <A>(text: string | undefined, decode: (text: string) => E.Either<string, A>) =>
  text === undefined ? E.right(undefined) : decode(text);

/** The options that say what a client may do. */
export const termOptions = ["scopes", "requests-per-minute", "creations-per-day"] as const;

export const givenTerms = ({ values }: Options): E.Either<string, GivenTerms> =>
  pipe(
    sequenceS(E.Applicative)({
      scopes: given(values.get("scopes"), scopesOf),
      requestsPerMinute: given(values.get("requests-per-minute"), requests),
      creationsPerDay: given(values.get("creations-per-day"), creations),
    }),
    E.map(({ scopes, requestsPerMinute, creationsPerDay }) => ({
      ...(scopes === undefined ? {} : { scopes }),
      ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
      ...(creationsPerDay === undefined ? {} : { creationsPerDay }),
    })),
  );
