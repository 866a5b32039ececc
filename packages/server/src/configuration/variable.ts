import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as RNEA from "#fp-ts/ReadonlyNonEmptyArray";
import * as TE from "#fp-ts/TaskEither";
import type { Problem, Problems } from "./problem.js";

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One variable of the environment: all that its name, its default, its help and its decoding are known from. */
export interface Variable<A> {
  readonly name: string;
  readonly meaning: string;
  /** Decoded like any value; an empty variable counts as absent. */
  readonly fallback: string;
  /** The fallback in words, where it is not the same everywhere. */
  readonly fallbackInWords?: string;
  /** Holds a password or a key: its value is never shown. */
  readonly secret?: true;
  /** What of a secret value may be shown all the same. */
  readonly visible?: (value: string) => string;
  readonly decode: (value: string) => TE.TaskEither<Problems, A>;
}

/** A variable whose value cannot be used. */
export interface ConfigurationFault extends Problem {
  readonly variable: string;
  readonly value: string;
}

/** Decodes a value that needs no file. */
export const plainly =
  <A>(decode: (value: string) => E.Either<Problem, A>): Variable<A>["decode"] =>
  (value) =>
    TE.fromEither(pipe(decode(value), E.mapLeft(RNEA.of)));

export const read =
  (environment: Environment) =>
  <A>({ name, fallback, secret, decode }: Variable<A>): TE.TaskEither<ReadonlyArray<ConfigurationFault>, A> => {
    const given = environment[name] ?? "";
    const value = given === "" ? fallback : given;
    const shown = secret === true && given !== "" ? "[redacted]" : value;
    return pipe(decode(value), TE.mapLeft(RNEA.map((problem) => ({ variable: name, value: shown, ...problem }))));
  };
