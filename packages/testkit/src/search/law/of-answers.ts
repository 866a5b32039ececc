import { type CreateError, type Creation, isRunning, type Opened, type Outcome, type ResourceId } from "@condor/core";
import * as E from "#fp-ts/Either";
import type { SearchLaw } from "./law.js";
import { creationIn, recorded } from "./recorded.js";

const openedOnce: SearchLaw = {
  _tag: "OfSituations",
  name: "at most one request without a key is answered the account and the card",
  isBroken: ({ tally }) => tally.opened > 1,
};

const isOpened = (creation: Creation | undefined, { account, card }: Opened): boolean =>
  creation?._tag === "Created" &&
  account.accountNumber === creation.account.accountNumber &&
  account.accountId === creation.order.accountId &&
  card.cardId === creation.order.cardId;

/** What an answer says of the store, where it says something that stays true. */
const isTold = (creation: Creation | undefined, { _tag }: CreateError): boolean => {
  if (_tag === "AlreadyCreated") return creation?._tag === "Created";
  if (_tag === "CreationUnderReview") return creation?._tag === "UnderReview";
  return _tag !== "Declined" || (creation !== undefined && creation.order.refusals > 0);
};

/** What an operator may have changed since it was read. */
const isMoved = ({ _tag }: CreateError): boolean => _tag === "CreationUnderReview" || _tag === "Declined";

const answersAgree: SearchLaw = {
  _tag: "OfSteps",
  name: "an answer agrees with the store",
  of: ["Answers"],
  isBroken: (before, { deed }, { chances }) => {
    if (deed._tag !== "Answers") return false;
    const creation = creationIn(before);
    if (E.isRight(deed.answer)) return !isOpened(creation, deed.answer.right);
    return !(isTold(creation, deed.answer.left) || (chances.moves > 0 && isMoved(deed.answer.left)));
  },
};

const made = (outcome: Outcome | undefined): ResourceId | undefined => {
  if (outcome?._tag === "AccountOpened") return outcome.account.resourceId;
  return outcome?._tag === "CardIssued" ? outcome.card.resourceId : undefined;
};

const notDropped: SearchLaw = {
  _tag: "OfSteps",
  name: "what an actor heard of is recorded, still asked for, or under review",
  of: ["Answers"],
  isBroken: (before, { by = -1 }) => {
    const process = before.processes[by];
    if (process?._tag !== "Busy" || process.knowledge.reading._tag !== "Read") return false;
    const resourceId = made(process.knowledge.heard?.outcome);
    const creation = process.knowledge.reading.record.creation?.creation;
    const isWatched = creation !== undefined && (isRunning(creation) || creation._tag === "UnderReview");
    return resourceId !== undefined && !isWatched && !recorded(creation).includes(resourceId);
  },
};

export const lawsOfAnswers: ReadonlyArray<SearchLaw> = [openedOnce, answersAgree, notDropped];
