const complaint = (entry, what) => `${entry.customerId}: ${entry.step} ${entry.resourceId} ${what}`;

const held = ({ creation }) => creation?.creation;

const owns = (creation, { step, resourceId, accountId, cardId, account }) => {
  if (step === "card")
    return creation._tag === "Created" && creation.card.resourceId === resourceId && creation.order.cardId === cardId;
  const { account: recorded, order } = creation;
  return (
    recorded?.resourceId === resourceId &&
    order.accountId === accountId &&
    recorded.accountNumber === account.accountNumber
  );
};

/** What the issuer made and the store does not know of; what waits for a person is known. */
export const unrecorded = (records, ledger) =>
  ledger.filter((entry) => {
    const record = records.get(entry.customerId);
    const creation = record === undefined ? undefined : held(record);
    return creation === undefined || (creation._tag !== "UnderReview" && !owns(creation, entry));
  });

const twice = (ledger) => {
  const seen = new Set();
  return ledger.filter(({ customerId, step }) => {
    const name = `${customerId} ${step}`;
    return seen.has(name) || !seen.add(name);
  });
};

const inventedBy = (ledger) => {
  const resources = new Map(ledger.map((entry) => [entry.resourceId, entry]));
  const isMade = (customerId, resourceId) => resources.get(resourceId)?.customerId === customerId;
  return ({ customer: { customerId }, creation: { creation } }) => {
    const claimed = [creation.account, creation.card].filter((one) => one !== undefined);
    const strange = claimed.filter(({ resourceId }) => !isMade(customerId, resourceId));
    const misplaced = creation._tag === "Created" && creation.card.accountResourceId !== creation.account.resourceId;
    return [
      ...strange.map(({ resourceId }) => `${customerId}: ${creation._tag} with ${resourceId}, not in the books`),
      ...(misplaced ? [`${customerId}: the card is on another account`] : []),
    ];
  };
};

/** The issuer makes nothing that is off its order, so only an order that followed a refused one can be contradicted. */
const isUnfounded = (creation) =>
  creation._tag === "UnderReview" && creation.cause._tag === "Contradicted" && creation.order.refusals === 0;

/** All rows against all of the issuer's books: every difference, in words. */
export const disagreements = (records, ledger) => {
  const begun = [...records.values()].filter((record) => held(record) !== undefined);
  return [
    ...twice(ledger).map((entry) => complaint(entry, "is the customer's second")),
    ...unrecorded(records, ledger).map((entry) => complaint(entry, "is not the one that the store knows")),
    ...begun.flatMap(inventedBy(ledger)),
    ...begun
      .filter((record) => isUnfounded(held(record)))
      .map(({ customer: { customerId } }) => `${customerId}: contradicted in the first order`),
    ...begun
      .filter((record) => ["OpeningAccount", "IssuingCard"].includes(held(record)._tag))
      .map(({ customer: { customerId }, creation }) => `${customerId}: left ${creation.creation._tag}`),
  ];
};
