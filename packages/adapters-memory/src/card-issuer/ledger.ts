import type {
  AccountId,
  BookPage,
  CardId,
  CustomerId,
  IssuedAccount,
  IssuedCard,
  IssuerKey,
  OutcomeUnknown,
  ResourceId,
} from "@condor/core";
import * as E from "#fp-ts/Either";

interface Entry {
  readonly key: IssuerKey;
  readonly resourceId: ResourceId;
  readonly customerId: CustomerId;
}
/** One account or card that the issuer has made, and for whom. */
export type LedgerEntry =
  | (Entry & { readonly step: "account"; readonly accountId: AccountId; readonly account: IssuedAccount })
  | (Entry & { readonly step: "card"; readonly cardId: CardId; readonly card: IssuedCard });

/** Everything that the issuer has made, oldest first; no entry is ever changed or removed. */
export interface Ledger {
  readonly entries: () => ReadonlyArray<LedgerEntry>;
  readonly get: (resourceId: ResourceId) => LedgerEntry | undefined;
  readonly add: (entry: LedgerEntry) => void;
  /** Entries after the one named; a name that is not there is no page. */
  readonly page: (size: number, after?: ResourceId) => E.Either<OutcomeUnknown, BookPage>;
}

const bookEntry = ({ key, step, resourceId }: LedgerEntry) => ({ key, step, resourceId });

export const ledger = (): Ledger => {
  const entries: LedgerEntry[] = [];
  const places = new Map<ResourceId, number>();
  const get: Ledger["get"] = (resourceId) => entries[places.get(resourceId) ?? -1];
  const page: Ledger["page"] = (size, after) => {
    const start = after === undefined ? 0 : (places.get(after) ?? Number.NaN) + 1;
    if (Number.isNaN(start)) return E.left({ _tag: "OutcomeUnknown", cause: "no such page" });
    const found = entries.slice(start, start + size).map(bookEntry);
    const last = found.at(-1);
    const isLast = last === undefined || start + size >= entries.length;
    return E.right({ entries: found, ...(isLast ? {} : { next: last.resourceId }) });
  };
  const add: Ledger["add"] = (entry) => {
    places.set(entry.resourceId, entries.length);
    entries.push(entry);
  };
  return { entries: () => [...entries], get, add, page };
};
