import type { CardReference, CustomerRecord } from "@condor/core";
import { creationOf, isCutOff, stateOf } from "../ending.js";
import { ofEach, type Story, type Verdict } from "./story.js";

const neverStuck = (story: Story): ReadonlyArray<Verdict> =>
  ofEach(story, "every cut-off creation is finished", (record) =>
    isCutOff(record) ? `it is still ${stateOf(record)}` : undefined,
  );

const truthful = (story: Story): ReadonlyArray<Verdict> =>
  story.history.flatMap(({ customerId, said }) => {
    const record = story.ending.records.find(({ customer }) => customer.customerId === customerId);
    const creation = record === undefined ? undefined : creationOf(record);
    const law = "what is answered is what is recorded";
    if (said?._tag !== "Opened") return [];
    return creation?._tag === "Created" &&
      creation.order.accountId === said.accountId &&
      creation.order.cardId === said.cardId
      ? []
      : [{ law, why: `${customerId}: the record is ${creation?._tag ?? "empty"}` } as const];
  });

/** The reference that the record's creation was done with. */
const issuedReference = (record: CustomerRecord): CardReference | undefined => {
  const creation = creationOf(record);
  return creation?._tag === "Created" ? creation.order.request.cardAttributes?.reference : undefined;
};

const holds = (record: CustomerRecord, reference: CardReference): boolean =>
  issuedReference(record) === reference || record.customer.cards.some((card) => card.reference === reference);

/** Cards from elsewhere may share a reference; a card that is issued here has one that nobody else holds. */
const oneReference = (story: Story): ReadonlyArray<Verdict> =>
  ofEach(story, "no created customer holds a card reference that another one holds", (record) => {
    const reference = issuedReference(record);
    const others = story.ending.records.filter((other) => other !== record);
    return reference !== undefined && others.some((other) => holds(other, reference))
      ? `another customer holds ${reference} too`
      : undefined;
  });

const refusalsSaid = (story: Story): ReadonlyArray<Verdict> =>
  ofEach(story, "a refusal is counted only where the issuer said it", (record) => {
    const counted = creationOf(record)?.order.refusals ?? 0;
    const said = story.declined.filter((customerId) => customerId === record.customer.customerId).length;
    return counted > said ? `${counted} are counted, and the issuer said no ${said} times` : undefined;
  });

export const ofRecords = [neverStuck, truthful, oneReference, refusalsSaid];
