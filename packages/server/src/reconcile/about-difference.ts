import type { Difference } from "./difference.js";

interface Words {
  readonly means: string;
  readonly cure: string;
}

/** What a difference means, and what to do about it. */
export const wordsOf: Readonly<Record<Difference["_tag"], Words>> = {
  Forgotten: {
    means: "the issuer made it, and the store has no creation of this customer",
    cure: "The store is older than the books, or another one. Import the customer and send the request again: its key is the same, so the issuer names what it has made and makes no second one.",
  },
  MadeAfterRefusal: {
    means: "the issuer made it although the store has its refusal",
    cure: "It landed late. Send the customer's request again: with the same key it is found, or goes to review.",
  },
  MadeElsewhereToo: {
    means: "the issuer made it, and the store has a creation of this customer at another issuer",
    cure: "Ask this issuer to close it, if nobody uses it; the store's own stays.",
  },
  NotInBooks: {
    means: "the store has it, and the issuer's books do not",
    cure: "Check that these are the books of the issuer that the store belongs to; then ask the issuer for the id. Do not create again.",
  },
  AnotherThanRecorded: {
    means: "the issuer made another one for this key than the store has",
    cure: "Ask the issuer which of them is in use before anything is closed.",
  },
  Two: {
    means: "the issuer made more than one for this customer",
    cure: "Ask the issuer to close those that the store does not have, once it is known which one is in use.",
  },
  Unreadable: {
    means: "the store's record cannot be read, so it was compared with nothing",
    cure: "Give all keys that it may have been written with in CONDOR_KEYS; if it still cannot be read, take it from a backup.",
  },
};

const idsOf = (difference: Difference): string => {
  const parts = [
    ...("recorded" in difference && difference.recorded !== undefined ? [`store: ${difference.recorded}`] : []),
    ...("made" in difference ? [`books: ${difference.made.join(", ")}`] : []),
  ];
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
};

/** One difference on three lines. */
export const aboutDifference = (difference: Difference): string => {
  const { client, customerId, _tag } = difference;
  const { means, cure } = wordsOf[_tag];
  const what = "step" in difference ? `${difference.step}: ` : "";
  return `${client} ${customerId}\n  ${what}${means}${idsOf(difference)}\n  ${cure}\n`;
};
