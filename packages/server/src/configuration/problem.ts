import type { ReadonlyNonEmptyArray } from "#fp-ts/ReadonlyNonEmptyArray";

/** What is wrong with a variable's value, and what to do. */
export interface Problem {
  /** A JSON pointer (RFC 6901) into the file that the value names. */
  readonly place?: string;
  readonly problem: string;
  readonly cure: string;
}
export type Problems = ReadonlyNonEmptyArray<Problem>;
