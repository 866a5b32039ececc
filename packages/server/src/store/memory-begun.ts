import type { BegunCreations } from "@condor/adapters-http";
import type { BeginAnswer, ClientId, CustomerId, CustomerRepository, Instant, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Logins } from "./logins.js";

/** When each customer's creation of a client was begun last, and how many were since a moment. */
export const memoryBegun = (logins: Logins) => {
  const begun = new Map<ClientId, Map<CustomerId, Instant>>();
  const ofClient = (client: ClientId): Map<CustomerId, Instant> => {
    const own = begun.get(client) ?? new Map<CustomerId, Instant>();
    begun.set(client, own);
    return own;
  };
  return {
    noting: (customers: CustomerRepository): CustomerRepository => ({
      ...customers,
      begin: (beginning) =>
        pipe(
          customers.begin(beginning),
          TE.map((answer): BeginAnswer => {
            const { order, begunAt } = beginning.creation;
            if (answer._tag === "Written") ofClient(customers.client).set(order.customerId, begunAt);
            return answer;
          }),
        ),
    }),
    count: (client: ClientId, since: Instant): TE.TaskEither<StorageUnavailable, BegunCreations> =>
      pipe(
        logins.find(client),
        TE.map((found) => {
          const limit = O.toUndefined(found)?.creationsPerDay;
          if (limit === undefined) return { begun: 0 };
          return { begun: [...ofClient(client).values()].filter((at) => at >= since).length, limit };
        }),
      ),
  };
};
