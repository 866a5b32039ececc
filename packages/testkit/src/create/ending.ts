import {
  type BookEntry,
  type Creation,
  type CustomerId,
  type CustomerRecord,
  isRefused,
  isRunning,
  type Ports,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { broken } from "../law/broken.js";

/** How a story ended: what the store knows of each customer, and all of the issuer's books. */
export interface Ending {
  readonly records: ReadonlyArray<CustomerRecord>;
  readonly books: ReadonlyArray<BookEntry>;
}

const recordOf =
  (ports: Ports) =>
  async (customerId: CustomerId): Promise<CustomerRecord> => {
    const found = await ports.customers.find(customerId)();
    return E.isRight(found) && O.isSome(found.right) ? found.right.value : broken(`${customerId} cannot be read`);
  };

export const recordsOf = (ports: Ports, customers: ReadonlyArray<CustomerId>): Promise<ReadonlyArray<CustomerRecord>> =>
  Promise.all(customers.map(recordOf(ports)));

export const creationOf = ({ creation }: CustomerRecord): Creation | undefined => creation?.creation;

export const stateOf = (record: CustomerRecord): Creation["_tag"] | "NoCreation" =>
  creationOf(record)?._tag ?? "NoCreation";

/** The entries of the books that were made for this customer's keys. */
export const entriesOf = ({ books }: Ending, { customer: { customerId } }: CustomerRecord): ReadonlyArray<BookEntry> =>
  books.filter(({ key }) => key.split("/")[2] === customerId);

const recorded = (creation: Creation): ReadonlyArray<string> => [
  ...("account" in creation && creation.account !== undefined ? [creation.account.resourceId] : []),
  ...("card" in creation ? [creation.card.resourceId] : []),
];

/** What the issuer made and this record does not know. */
export const unrecorded = (ending: Ending, record: CustomerRecord): ReadonlyArray<BookEntry> => {
  const creation = creationOf(record);
  const known: ReadonlyArray<string> = creation === undefined ? [] : recorded(creation);
  return entriesOf(ending, record).filter(({ resourceId }) => !known.includes(resourceId));
};

export const isCutOff = (record: CustomerRecord): boolean => {
  const creation = creationOf(record);
  return creation !== undefined && isRunning(creation);
};

export const isRefusedThere = (record: CustomerRecord): boolean => {
  const creation = creationOf(record);
  return creation !== undefined && isRefused(creation);
};
