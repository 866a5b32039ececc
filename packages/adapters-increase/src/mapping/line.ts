import * as E from "#fp-ts/Either";
import { type Fitted, unfit } from "./unfit.js";

export interface LineRules {
  /** In Unicode code points. */
  readonly most: number;
  readonly pattern?: RegExp;
  /** What the pattern asks for, in words. */
  readonly inWords?: string;
}

/** What Increase takes where nothing narrower is said. */
export const plain: LineRules = { most: 200 };

/** A text within its rules, or nothing where there is nothing: an empty text says nothing either. */
export const lineIfAny =
  ({ most, pattern, inWords = "" }: LineRules) =>
  (field: string, value: string | undefined): Fitted<string | undefined> => {
    if (value === undefined || value === "") return E.right(undefined);
    if ([...value].length > most) return unfit(field, `has more than ${most} characters`);
    return pattern === undefined || pattern.test(value) ? E.right(value) : unfit(field, `has other than ${inWords}`);
  };

export const line =
  (rules: LineRules) =>
  (field: string, value: string | undefined): Fitted<string> =>
    E.chain((given: string | undefined) => (given === undefined ? unfit(field, "is missing") : E.right(given)))(
      lineIfAny(rules)(field, value),
    );
