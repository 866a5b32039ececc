import type { CardIssuer, IssuerKey } from "@condor/core";

const elsewhere = (key: IssuerKey): IssuerKey => {
  const [, client = "", customer = "", step = ""] = key.split("/");
  return `condor/${client}.elsewhere/${customer}/${step === "card" ? "card" : "account"}`;
};

/** An issuer as one of another name, whose keys and resources are its own: to give it the same keys is no repeat. */
export const anotherIssuer = (issuer: CardIssuer): CardIssuer => ({
  ...issuer,
  name: `${issuer.name} elsewhere`,
  openAccount: (key, order) => issuer.openAccount(elsewhere(key), order),
  issueDebitCard: (key, order, account) => issuer.issueDebitCard(elsewhere(key), order, account),
  findByKey: (key, order) => issuer.findByKey(elsewhere(key), order),
});
