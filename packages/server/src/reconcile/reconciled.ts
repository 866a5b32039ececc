import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Owner, Reconciliation } from "./difference.js";
import { type Both, readAll, type ReadError } from "./read-all.js";

const nameOf = ({ client, customerId }: Owner): string => `${client}/${customerId}`;

/** What the second look found of customers who differed in the first one too. */
const confirmed = (first: Reconciliation, second: Reconciliation): Reconciliation => {
  const found = new Set(first.differences.map(nameOf));
  return { ...second, differences: second.differences.filter((one) => found.has(nameOf(one))) };
};

/**
 * Compares the whole store with all of the issuer's books, while nodes go on creating. Whatever differs is looked at
 * again from the start: what was made while the first look was under way is in the books by the second one.
 */
export const reconciled = (both: Both): TE.TaskEither<ReadError, Reconciliation> =>
  pipe(
    readAll(both),
    TE.chain((first) =>
      first.differences.length === 0
        ? TE.right(first)
        : pipe(
            readAll(both),
            TE.map((second) => confirmed(first, second)),
          ),
    ),
  );
