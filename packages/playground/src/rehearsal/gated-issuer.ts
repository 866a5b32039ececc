import type { CardIssuer, IssuerFailure, IssuerKey } from "@condor/core";
import * as E from "#fp-ts/Either";
import { type Came, failureInWords, findingInWords } from "../words/in-words.js";
import type { Call } from "./entry.js";
import type { Gate } from "./gate.js";

const issuer = (doing: string, key: IssuerKey): Call => ({ party: "issuer", doing, key });

const heard =
  <A>(told: (answer: A) => Came) =>
  (answer: E.Either<IssuerFailure, A>): Came =>
    E.isRight(answer) ? told(answer.right) : failureInWords(answer.left);

/** The same issuer, each of its calls held at the gate. */
export const gatedIssuer = (of: CardIssuer, gate: Gate): CardIssuer => ({
  ...of,
  openAccount: (key, order) =>
    gate(
      issuer("Asks the issuer to open the account.", key),
      of.openAccount(key, order),
      heard(({ accountNumber }) => ({ text: `The account is open: number ${accountNumber}.`, tone: "good" })),
    ),
  issueDebitCard: (key, order, account) =>
    gate(
      issuer("Asks the issuer for the card on that account.", key),
      of.issueDebitCard(key, order, account),
      heard(() => ({ text: "The card is issued.", tone: "good" })),
    ),
  findByKey: (key, order) =>
    gate(issuer("Asks for the issuer's books.", key), of.findByKey(key, order), heard(findingInWords)),
});
