import type { Answer, Creation, Goal } from "@condor/core";
import * as E from "#fp-ts/Either";
import { match, P } from "ts-pattern";
import type { IssuerAction } from "../call.js";
import type { Fate, StoreAction } from "../deed.js";
import type { Message } from "../message.js";

export const goalInWords = (goal: Goal): string =>
  match(goal)
    .with({ _tag: "Create" }, ({ request, idempotencyKey }) => {
      const which = request.cardAttributes === undefined ? "the request" : "the other request";
      return idempotencyKey === undefined ? which : `${which} with its key`;
    })
    .with({ _tag: "Resume" }, () => "resume")
    .with({ _tag: "Recover" }, () => "recovery")
    .exhaustive();

export const creationInWords = (creation: Creation | undefined): string =>
  match(creation)
    .with(undefined, () => "no creation")
    .with({ _tag: "OpeningAccount" }, () => "opening the account")
    .with({ _tag: "IssuingCard" }, ({ account }) => `issuing the card on ${account.resourceId}`)
    .with({ _tag: "AccountRefused" }, () => "account refused")
    .with({ _tag: "CardRefused" }, ({ account }) => `card refused, ${account.resourceId} kept`)
    .with({ _tag: "UnderReview" }, ({ cause }) => `under review (${cause._tag})`)
    .with({ _tag: "Created" }, ({ account, card }) => `created with ${account.resourceId} and ${card.resourceId}`)
    .exhaustive();

export const writeInWords = (action: StoreAction): string =>
  action._tag === "Begin"
    ? `begins: ${creationInWords(action.beginning.creation)}`
    : `writes: ${creationInWords(action.advance.creation)}`;

export const callInWords = (action: IssuerAction): string =>
  match(action)
    .with({ _tag: "OpenAccount" }, ({ key }) => `asks for the account as ${key}`)
    .with({ _tag: "IssueDebitCard" }, ({ key, account }) => `asks for the card on ${account.resourceId} as ${key}`)
    .with({ _tag: "LookUp" }, ({ key }) => `looks up ${key}`)
    .exhaustive();

export const messageInWords = (message: Message): string =>
  match(message)
    .with({ _tag: "Call" }, ({ call: { step, key } }) => `the call for the ${step} as ${key}`)
    .with({ _tag: P.union("Begin", "Advance") }, ({ creation }) => `the write "${creationInWords(creation)}"`)
    .exhaustive();

export const answerInWords = (answer: Answer): string =>
  E.isRight(answer) ? (answer.right.replayed ? "200, replayed" : "200") : answer.left._tag;

export const fateInWords: Readonly<Record<Fate, string>> = {
  answered: "",
  lost: " - it is lost",
  "answer lost": " - it is done, and the answer is lost",
  late: " - no answer; it is still on its way",
  declined: " - declined",
  contradicted: " - it is done, and the answer names another account",
  "contradicted, idle": " - nothing is done, and the answer names another account",
};
