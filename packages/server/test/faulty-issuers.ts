import type { CardIssuer, IssuerFailure, ResourceId } from "@condor/core";
import * as TE from "fp-ts/lib/TaskEither.js";

/** A process that dies with its call for the card on the way. */
export const dyingAtTheCard = (issuer: CardIssuer): CardIssuer => ({
  ...issuer,
  issueDebitCard: () => TE.left({ _tag: "OutcomeUnknown", cause: "a fault of the test" }),
});

/** Another issuer, which nobody hears anything of. */
export const elsewhere = (issuer: CardIssuer): CardIssuer => ({
  ...issuer,
  name: "elsewhere",
  openAccount: () => TE.left({ _tag: "OutcomeUnknown", cause: "a fault of the test" }),
});

const contradiction = TE.left<IssuerFailure>({
  _tag: "Contradiction",
  resourceIds: ["account_of_another" as ResourceId],
});

/** Opens no account, and names one that nobody ordered. */
export const contradicting = (issuer: CardIssuer): CardIssuer => ({ ...issuer, openAccount: () => contradiction });

/** Opens the account, and its books do not show it yet when they are asked. */
export const forgetful = (issuer: CardIssuer): CardIssuer => ({
  ...issuer,
  openAccount: (key, order) => async () => {
    await issuer.openAccount(key, order)();
    return contradiction();
  },
  findByKey: () => TE.right({ _tag: "Absent" }),
});

/** Issues the card, and its books do not show it yet when they are asked. */
export const forgetfulOfCards = (issuer: CardIssuer): CardIssuer => ({
  ...issuer,
  issueDebitCard: (key, order, account) => async () => {
    await issuer.issueDebitCard(key, order, account)();
    return contradiction();
  },
  findByKey: () => TE.right({ _tag: "Absent" }),
});
