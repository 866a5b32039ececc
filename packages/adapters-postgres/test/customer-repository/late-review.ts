import { memoryCardIssuer } from "@condor/adapters-memory";
import { type CustomerRepository, isRefused, type Order, review } from "@condor/core";
import { assert, expect } from "vitest";
import * as O from "#fp-ts/Option";
import { ask, personId, portsOver } from "../a-person.js";
import { done } from "../stage.js";

const declining = () =>
  memoryCardIssuer({ script: () => ({ _tag: "Decline", subCode: "no", title: "No", reason: "No." }) });

/** The review of what landed late, decided on a refused creation. */
export const lateReview = async (customers: CustomerRepository, n: number) => {
  const orders: Order[] = [];
  const keeping = {
    ...customers,
    begin: (beginning: Parameters<CustomerRepository["begin"]>[0]) => {
      orders.push(beginning.creation.order);
      return customers.begin(beginning);
    },
  };
  expect(await ask(portsOver(keeping, declining()), n)).toBe("Declined");
  const found = await done(customers.find(personId(n)));
  const versioned = O.isSome(found) ? found.value.creation : undefined;
  const [order] = orders;
  assert(versioned !== undefined && order !== undefined && isRefused(versioned.creation));
  const creation = review(
    { _tag: "LandedLate", resourceIds: [] },
    order,
    versioned.creation.writtenAt,
  )(versioned.creation);
  const by = { _tag: "Attempt", attemptId: creation.begunBy } as const;
  return customers.advance({ creation, version: versioned.version, by });
};
