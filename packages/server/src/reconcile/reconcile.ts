import type { Listed } from "@condor/adapters-postgres";
import type { BookEntry, ClientId } from "@condor/core";
import { comparison } from "./comparison.js";
import type { Reconciliation } from "./difference.js";

/** A line of the store. */
export interface Recorded {
  readonly client: ClientId;
  readonly listed: Listed;
}

/** The books of an issuer, by its name. */
export interface Books {
  readonly issuer: string;
  readonly entries: Iterable<BookEntry>;
}

/** Every difference between all creations and all of an issuer's books. Pure. */
export const reconcile = (creations: Iterable<Recorded>, { issuer, entries }: Books): Reconciliation => {
  const { book, record, result } = comparison(issuer);
  for (const entry of entries) book(entry);
  for (const { client, listed } of creations) record(client, listed);
  return result();
};
