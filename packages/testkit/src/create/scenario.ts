import type { Milliseconds, ReviewMove } from "@condor/core";
import * as fc from "fast-check";
import { type Choose, choosingFrom } from "./choose.js";
import type { Adopted } from "./adopted.js";
import type { Wish } from "./scene.js";

/** One thing that somebody does. Customers and keys are numbers, for the scene to name. */
export type Move =
  | { readonly _tag: "Request"; readonly customer: number; readonly wish: Wish; readonly key?: number }
  | { readonly _tag: "Resume"; readonly customer: number }
  | { readonly _tag: "Recover" }
  | { readonly _tag: "Approve" | "Deny"; readonly customer: number }
  | { readonly _tag: "Import"; readonly customer: number }
  | { readonly _tag: "Settle"; readonly customer: number; readonly move: ReviewMove["_tag"] }
  /** From now on the other issuer is asked, by those who start. */
  | { readonly _tag: "Relocate" }
  /** Whoever comes next waits until nothing is on its way. */
  | { readonly _tag: "Rest" }
  | { readonly _tag: "Pass"; readonly duration: Milliseconds };

/** What happens, in the order in which it starts, and how much may go wrong. */
export interface Scenario {
  readonly customers: number;
  /** What the customers have before, each of them; a customer without any has nothing. */
  readonly adopted: ReadonlyArray<Adopted>;
  readonly moves: ReadonlyArray<Move>;
  /** How many calls at most fail, lose their answers, act late, or kill their callers. */
  readonly faults: number;
  /** How many calls at most the issuer declines. */
  readonly declines: number;
}

const second = 1_000;
const minute = 60 * second;
const spans: ReadonlyArray<Milliseconds> = [6 * minute, 31 * second, 15 * second, 2 * 60 * minute, 25 * 60 * minute];

const among = <A>(choose: Choose, first: A, ...rest: ReadonlyArray<A>): A => rest[choose(rest.length + 1) - 1] ?? first;

/** Most customers come with nothing. */
const plainOnes = Array.from({ length: 28 }, (): Adopted => "nothing");

const requestBy = (choose: Choose, customer: number): Move => {
  const wish = among<Wish>(choose, "plain", "plain", "plain", "named", "referenced", "referenced", "unsupported");
  const key = among(choose, undefined, undefined, 0, 0, 1);
  return { _tag: "Request", customer, wish, ...(key === undefined ? {} : { key }) };
};

const settleBy = (choose: Choose, customer: number): Move => ({
  _tag: "Settle",
  customer,
  move: among(choose, "Resume", "Adopt", "Refuse"),
});

const moveBy = (choose: Choose, customers: number): Move => {
  const customer = choose(customers);
  const kind = choose(19);
  if (kind < 8) return requestBy(choose, customer);
  if (kind < 9) return { _tag: "Resume", customer };
  if (kind < 11) return { _tag: "Recover" };
  if (kind < 12) return { _tag: among(choose, "Approve", "Deny"), customer };
  if (kind < 13) return { _tag: "Import", customer };
  if (kind < 15) return settleBy(choose, customer);
  if (kind < 16) return { _tag: "Relocate" };
  return { _tag: "Pass", duration: among(choose, 31 * second, ...spans) };
};

const adoptedBy = (choose: Choose): Adopted =>
  among<Adopted>(choose, "nothing", ...plainOnes, "the back office", "a card", "an account", "a reference");

const movesBy = (choose: Choose, customers: number, most: number): ReadonlyArray<Move> =>
  Array.from({ length: 1 + choose(most) }, () => moveBy(choose, customers));

const restBy = (choose: Choose): ReadonlyArray<Move> => (choose(3) === 0 ? [] : [{ _tag: "Rest" }]);

/** What brings a creation that was cut off to a person: time, or another issuer. */
const doubtBy = (choose: Choose): Move =>
  among<Move>(
    choose,
    { _tag: "Pass", duration: 25 * 60 * minute },
    { _tag: "Pass", duration: 25 * 60 * minute },
    { _tag: "Pass", duration: 2 * 60 * minute },
    { _tag: "Relocate" },
  );

/** A creation is cut off and doubted, somebody finds it, and an operator moves it. */
const reviewBy = (choose: Choose, customers: number): ReadonlyArray<Move> => [
  ...restBy(choose),
  doubtBy(choose),
  among<Move>(choose, { _tag: "Recover" }, { _tag: "Resume", customer: 0 }, requestBy(choose, 0)),
  ...restBy(choose),
  ...(choose(3) === 0 ? [{ _tag: "Relocate" } as const] : []),
  settleBy(choose, 0),
  ...movesBy(choose, customers, 4),
];

/** A scenario of one or two customers, and of moves that begin with a request; every third one is about a review. */
export const scenarioBy = (choose: Choose): Scenario => {
  const customers = among(choose, 1, 1, 2);
  const first = requestBy(choose, 0);
  const isReviewed = choose(3) === 2;
  return {
    customers,
    adopted: Array.from({ length: customers }, () => adoptedBy(choose)),
    moves: [first, ...(isReviewed ? reviewBy(choose, customers) : movesBy(choose, customers, 5))],
    faults: isReviewed ? 1 + choose(3) : choose(4),
    declines: among(choose, 0, 0, 1, 2),
  };
};

/** Choices: of a scenario, and of everything that happens in it. They shrink to fewer and plainer ones. */
export const tapes: fc.Arbitrary<ReadonlyArray<number>> = fc.array(fc.nat({ max: 0xffff }), {
  maxLength: 400,
  size: "max",
});

/** Whole scenarios: requests, recovery, an operator, changes of customer and issuer, time passing, some faults. */
export const scenarios: fc.Arbitrary<Scenario> = tapes.map((tape) => scenarioBy(choosingFrom(tape)));
