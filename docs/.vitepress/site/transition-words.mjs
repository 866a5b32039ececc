/** Why a creation comes to another state: what the code calls it, and what a reader does. */
const words = {
  Begin: "a request is admitted, and the intent stored",
  AccountOpened: "the account is recorded",
  CardIssued: "the card is recorded",
  Declined: "the issuer said no",
  IssuerChanged: "it was begun at another issuer",
  Contradicted: "the issuer's books contradict the order",
  DoubtTooOld: "its outcome was not known for too long",
  LandedLate: "what was refused was made after all",
  Resume: "an operator resumes it",
  Adopt: "an operator adopts what the books hold",
  Refuse: "an operator refuses it",
};

const shortly = {
  Begin: "a request",
  AccountOpened: "account recorded",
  CardIssued: "card recorded",
  Declined: "issuer said no",
  LandedLate: "made after all",
  Resume: "resume",
  Adopt: "adopt",
  Refuse: "refuse",
};

const told = (table, cause) => {
  if (table[cause] === undefined) throw new Error(`no words for ${cause}: see transition-words.mjs`);
  return table[cause];
};

export const whyOf = ({ causes }) => causes.map((cause) => told(words, cause)).join("; or ");

/** For the line of a diagram: all that leads to a review from a running creation is doubt. */
export const labelOf = ({ to, from, causes }) =>
  to === "UnderReview" && !from.endsWith("Refused")
    ? "doubt"
    : causes
        .map((cause) => told(shortly, cause))
        .toSorted()
        .join(" / ");

const names = {
  OpeningAccount: "opening the account",
  IssuingCard: "issuing the card",
  AccountRefused: "account refused",
  CardRefused: "card refused",
  UnderReview: "under review",
  Created: "created",
};

/** A state as a reader calls it. */
export const nameOf = (state) => told(names, state);
