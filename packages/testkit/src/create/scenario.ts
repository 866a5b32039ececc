import type { Milliseconds } from "@condor/core";
import * as fc from "fast-check";
import { type Choose, choosingFrom } from "./choose.js";
import type { Wish } from "./scene.js";

/** One thing that somebody does. Customers and keys are numbers, for the scene to name. */
export type Move =
  | { readonly _tag: "Request"; readonly customer: number; readonly wish: Wish; readonly key?: number }
  | { readonly _tag: "Resume"; readonly customer: number }
  | { readonly _tag: "Recover" }
  | { readonly _tag: "Approve" | "Deny"; readonly customer: number }
  | { readonly _tag: "Import"; readonly customer: number }
  | { readonly _tag: "Pass"; readonly duration: Milliseconds };

/** What happens, in the order in which it starts, and how much may go wrong. */
export interface Scenario {
  readonly customers: number;
  readonly moves: ReadonlyArray<Move>;
  /** How many calls at most fail, lose their answers, act late, or kill their callers. */
  readonly faults: number;
  /** How many calls at most the issuer declines. */
  readonly declines: number;
}

const second = 1_000;
const minute = 60 * second;
const spans: ReadonlyArray<Milliseconds> = [31 * second, 6 * minute, 31 * second, 15 * second, 25 * 60 * minute];

const among = <A>(choose: Choose, first: A, ...rest: ReadonlyArray<A>): A => rest[choose(rest.length + 1) - 1] ?? first;

const requestBy = (choose: Choose, customer: number): Move => {
  const wish = among<Wish>(choose, "plain", "plain", "plain", "named", "referenced", "referenced", "unsupported");
  const key = among(choose, undefined, undefined, 0, 0, 1);
  return { _tag: "Request", customer, wish, ...(key === undefined ? {} : { key }) };
};

const moveBy = (choose: Choose, customers: number): Move => {
  const customer = choose(customers);
  const kind = choose(16);
  if (kind < 9) return requestBy(choose, customer);
  if (kind < 10) return { _tag: "Resume", customer };
  if (kind < 12) return { _tag: "Recover" };
  if (kind < 13) return { _tag: among(choose, "Approve", "Deny"), customer };
  if (kind < 14) return { _tag: "Import", customer };
  return { _tag: "Pass", duration: among(choose, 31 * second, ...spans) };
};

/** A scenario of one or two customers, and of two to five moves that begin with a request. */
export const scenarioBy = (choose: Choose): Scenario => {
  const customers = among(choose, 1, 1, 2);
  const later = Array.from({ length: 1 + choose(4) }, () => moveBy(choose, customers));
  return {
    customers,
    moves: [requestBy(choose, 0), ...later],
    faults: choose(4),
    declines: among(choose, 0, 0, 1, 2),
  };
};

/** Choices: of a scenario, and of everything that happens in it. They shrink to fewer and plainer ones. */
export const tapes: fc.Arbitrary<ReadonlyArray<number>> = fc.array(fc.nat({ max: 0xffff }), {
  maxLength: 400,
  size: "max",
});

/** Whole scenarios: requests, recovery, changes of a customer, time passing, and a measure of faults. */
export const scenarios: fc.Arbitrary<Scenario> = tapes.map((tape) => scenarioBy(choosingFrom(tape)));
