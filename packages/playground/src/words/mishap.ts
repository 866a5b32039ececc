import type { Mishap } from "../rehearsal/mishap.js";

/** The mishaps, for a list to choose from. */
export const mishapsInWords: Readonly<Record<Mishap, string>> = {
  none: "everything works",
  loseAccount: "the answer about the account is lost",
  loseCard: "the answer about the card is lost",
  down: "the issuer cannot be reached",
  declineAccount: "the issuer declines the account",
  declineCard: "the issuer declines the card",
};
