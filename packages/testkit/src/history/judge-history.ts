import { type Explanation, explanations } from "./explanations.js";
import { mayHaveBegun } from "./meaning.js";
import type { Before, History, RecordedCall } from "./recorded-call.js";

const told = ({ kind, request, key, invoked, returned, said }: RecordedCall): string =>
  [
    `${invoked}-${returned ?? ""}`,
    kind,
    request,
    ...(key === undefined ? [] : [`with key ${key}`]),
    "->",
    said === undefined ? "no answer" : said._tag === "Opened" ? `Opened ${said.accountId} ${said.cardId}` : said._tag,
  ].join(" ");

/** Lease, key and reference are held by somebody who is at work, or who stopped without a clear end. */
const mayHold = (call: RecordedCall, other: RecordedCall): boolean =>
  other !== call &&
  other.invoked <= (call.returned ?? Number.POSITIVE_INFINITY) &&
  (mayHaveBegun(other) || (other.returned ?? Number.POSITIVE_INFINITY) >= call.invoked);

const unfounded =
  (history: History, { references = [] }: Before) =>
  (call: RecordedCall): ReadonlyArray<string> => {
    const others = history.filter((other) => mayHold(call, other));
    const complaint = (why: string): ReadonlyArray<string> => [`${call.customerId}: ${why}: ${told(call)}`];
    if (call.said?._tag === "IdempotencyKeyMismatch")
      return others.some(
        ({ key, customerId, request }) =>
          key === call.key && key !== undefined && (customerId !== call.customerId || request !== call.request),
      )
        ? []
        : complaint("nobody else used the key");
    if (call.said?._tag === "ReferenceExists")
      return references.some((reference) => reference === call.reference) ||
        others.some(
          ({ reference, customerId }) =>
            reference !== undefined && reference === call.reference && customerId !== call.customerId,
        )
        ? []
        : complaint("nobody else used the reference");
    if (call.said?._tag === "InProgress")
      return others.some(({ customerId }) => customerId === call.customerId)
        ? []
        : complaint("nobody else was at work");
    return [];
  };

/** What every explanation says that the customer holds. */
const certain = (
  found: ReadonlyArray<Explanation>,
  of: (source: RecordedCall) => string | undefined,
): string | undefined => {
  const held = new Set(found.map((one) => (one._tag === "CreatedFor" ? of(one.source) : undefined)));
  return held.size === 1 ? [...held][0] : undefined;
};

const twice = (what: string, held: ReadonlyArray<string | undefined>): ReadonlyArray<string> => {
  const names = held.filter((name) => name !== undefined);
  return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `two customers hold the ${what} ${name}`);
};

const idsOf = (calls: History): ReadonlyArray<string> => [
  ...new Set(calls.flatMap(({ said }) => (said?._tag === "Opened" ? [said.accountId, said.cardId] : []))),
];

/**
 * Why recorded calls, of any implementation, cannot be explained by some order of single creations; nothing where they
 * can. Its work grows with the square of a customer's calls.
 */
export const judgeHistory = (history: History, before: Before = {}): ReadonlyArray<string> => {
  const byCustomer = [...new Set(history.map(({ customerId }) => customerId))].map((customerId) => {
    const calls = history.filter((call) => call.customerId === customerId);
    return { customerId, calls, found: explanations(calls, before) };
  });
  return [
    ...byCustomer
      .filter(({ found }) => found.length === 0)
      .map(({ customerId, calls }) =>
        [`${customerId}: no order of single creations explains these calls:`, ...calls.map(told)].join("\n"),
      ),
    ...history.flatMap(unfounded(history, before)),
    ...twice(
      "reference",
      byCustomer.map(({ found }) => certain(found, ({ reference }) => reference)),
    ),
    ...twice(
      "Idempotency-Key",
      byCustomer.map(({ found }) => certain(found, ({ key }) => key)),
    ),
    ...twice(
      "id",
      byCustomer.flatMap(({ calls }) => idsOf(calls)),
    ),
  ];
};
