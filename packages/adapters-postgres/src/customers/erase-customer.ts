import type { ClientId, CustomerId, StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Database } from "../database/database.js";

/** The customer's creation is opening, issuing or under review: the applicant is still needed. */
export interface CreationUnsettled {
  readonly _tag: "CreationUnsettled";
  readonly customerId: CustomerId;
}
/** There is nobody to forget. */
export interface NoSuchCustomer {
  readonly _tag: "NoSuchCustomer";
  readonly customerId: CustomerId;
}

const text = "select condor.erase($1, $2) as outcome";

/**
 * Forgets a customer: the key of the profile is destroyed, and with it the profile; the vendor's reference goes too.
 * The creation, its Idempotency-Key and its card reference stay. Erasing again changes nothing.
 */
export const eraseCustomer =
  (database: Database, client: ClientId) =>
  (customerId: CustomerId): TE.TaskEither<StorageUnavailable | CreationUnsettled | NoSuchCustomer, void> =>
    pipe(
      database.query({ name: "condor_erase", text, values: [client, customerId] }),
      TE.chainEitherKW(([row]) => {
        const outcome = row?.["outcome"];
        if (outcome === "erased") return E.right(undefined);
        const left: CreationUnsettled | NoSuchCustomer = {
          _tag: outcome === "unsettled" ? "CreationUnsettled" : "NoSuchCustomer",
          customerId,
        };
        return E.left(left);
      }),
    );
