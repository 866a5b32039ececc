import type { Declined } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as RNEA from "#fp-ts/ReadonlyNonEmptyArray";

/** What of an order does not fit Increase: the field, and what is wrong with it. Never its value, which is personal. */
export interface Unfit {
  readonly field: string;
  readonly problem: string;
}

/** A part of what is sent, or all that is wrong with it. */
export type Fitted<A> = E.Either<RNEA.ReadonlyNonEmptyArray<Unfit>, A>;

/** Every fault is told, not only the first. */
export const together = E.getApplicativeValidation(RNEA.getSemigroup<Unfit>());

export const unfit = (field: string, problem: string): Fitted<never> => E.left([{ field, problem }]);

/** Nothing was sent: nothing was made. */
export const declinedAsUnfit = (all: RNEA.ReadonlyNonEmptyArray<Unfit>): Declined => ({
  _tag: "Declined",
  subCode: "unfit_order",
  title: "The order does not fit Increase",
  // Two parts of what is sent may want the same field.
  reason: [...new Set(all.map(({ field, problem }) => `${field} ${problem}`))].join("; "),
});
