import { judgeHistory } from "@condor/testkit";

const numberOf = ({ customerId }) => Number(customerId.slice("csta_".length));

/** Only neighbours share keys and references, so a pair's calls are judged by themselves: the work stays small. */
const pairs = (calls) => {
  const found = new Map();
  for (const call of calls) {
    const pair = Math.floor(numberOf(call) / 2);
    found.set(pair, [...(found.get(pair) ?? []), call]);
  }
  return [...found.values()];
};

const isStored = (records, { customerId, said: { accountId, cardId } }) => {
  const creation = records.get(customerId)?.creation?.creation;
  return creation?._tag === "Created" && creation.order.accountId === accountId && creation.order.cardId === cardId;
};

/** What callers were told and no order of single creations explains, or the store does not hold. */
export const contradictions = (calls, records) => [
  ...pairs(calls).flatMap((pair) => judgeHistory(pair)),
  ...calls
    .filter((call) => call.said?._tag === "Opened" && !isStored(records, call))
    .map(
      ({ customerId, said }) => `${customerId}: told ${said.accountId} ${said.cardId}, which the store does not hold`,
    ),
];
