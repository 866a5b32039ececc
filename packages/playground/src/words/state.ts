import type { Creation } from "@condor/core";

export type StateName = Creation["_tag"] | "None";

interface Told {
  readonly title: string;
  /** What the issuer may hold meanwhile. */
  readonly holds: string;
}

/** The states of a creation, in plain words. */
export const states: Readonly<Record<StateName, Told>> = {
  None: { title: "Nothing begun", holds: "The issuer holds nothing." },
  OpeningAccount: { title: "Opening the account", holds: "The issuer holds one account or none." },
  IssuingCard: { title: "Issuing the card", holds: "The issuer holds the account, and one card or none." },
  Created: { title: "Created", holds: "The issuer holds one account and one card. Both are recorded." },
  AccountRefused: { title: "Account refused", holds: "The issuer holds nothing. A new request may begin again." },
  CardRefused: { title: "Card refused", holds: "The issuer holds the account. A new request uses it again." },
  UnderReview: { title: "Under review", holds: "Nobody knows. A person looks into the issuer's books." },
};
