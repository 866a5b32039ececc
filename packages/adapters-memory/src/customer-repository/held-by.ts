import { type CardReference, type CustomerRecord, type IdempotencyKey, type Reserved, reservedBy } from "@condor/core";

const reservedIn = ({ creation }: CustomerRecord): Reserved =>
  creation === undefined ? {} : reservedBy(creation.creation);

/** The Idempotency-Key that a record holds: the one that its creation reserves. */
export const keysHeldBy = (record: CustomerRecord): ReadonlyArray<IdempotencyKey> => {
  const { idempotencyKey: key } = reservedIn(record);
  return key === undefined ? [] : [key];
};

/** The card references that a record holds: its adopted cards', and the one that its creation reserves. */
export const referencesHeldBy = (record: CustomerRecord): ReadonlyArray<CardReference> =>
  [...record.customer.cards.map(({ reference }) => reference), reservedIn(record).reference].filter(
    (reference) => reference !== undefined,
  );
