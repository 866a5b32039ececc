import { Customer } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as RNEA from "#fp-ts/ReadonlyNonEmptyArray";
import type { Problem, Problems } from "../configuration/problem.js";
import { jsonLine } from "../lines/json-line.js";
import type { Line } from "../lines/lines-of.js";

/** The longest line that is read, in bytes. */
export const longestLine = 1_048_576;

/** What a line is, before the store is asked. */
export type Judged =
  | { readonly _tag: "Blank" }
  | { readonly _tag: "Customer"; readonly customer: Customer }
  | { readonly _tag: "Faulty"; readonly problems: Problems }
  /** A further piece of a faulty line. */
  | { readonly _tag: "Piece" };

const tooLong: Problem = { problem: `is longer than ${longestLine} bytes`, cure: "leave out what is no customer's" };

const blanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x0d]);
const isBlank = (bytes: Uint8Array): boolean => bytes.length < 80 && bytes.every((byte) => blanks.has(byte));

const customer = jsonLine(Customer);

export const judged = ({ bytes, part }: Line): Judged => {
  if (part === "further") return { _tag: "Piece" };
  if (part === "first") return { _tag: "Faulty", problems: RNEA.of(tooLong) };
  if (isBlank(bytes)) return { _tag: "Blank" };
  const read = customer(bytes);
  return E.isRight(read) ? { _tag: "Customer", customer: read.right } : { _tag: "Faulty", problems: read.left };
};
