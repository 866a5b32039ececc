import {
  type BookEntry,
  type CardIssuer,
  IssuedAccount,
  IssuedCard,
  type IssuerFailure,
  type IssuerKey,
  isAbaRoutingNumber,
  type Order,
  type ResourceId,
  type Step,
} from "@condor/core";
import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { answered, broken, holds, same } from "../law/broken.js";
import { offered } from "../law/stage.js";
import type { CardIssuerStage, IssuerBehaviour } from "./card-issuer-stage.js";
import { tellable } from "./tellable.js";

/** The key of a step, as core derives it. */
export const keyOf = ({ customerId }: Order, step: Step, client = "acme"): IssuerKey =>
  `condor/${client}/${customerId}/${step}`;

export const fitted = ({ fit }: CardIssuerStage, order: Order): Order => (fit === undefined ? order : fit(order));

export type Answered<A> = E.Either<IssuerFailure, A>;

/** Asks for the order's account, with its own key unless told. */
export const open = async (stage: CardIssuerStage, order: Order, key?: IssuerKey): Promise<Answered<IssuedAccount>> => {
  const sent = fitted(stage, order);
  return tellable(sent, await stage.issuer.openAccount(key ?? keyOf(order, "account"), sent)());
};

export const issue = async (
  stage: CardIssuerStage,
  order: Order,
  account: IssuedAccount,
  key?: IssuerKey,
): Promise<Answered<IssuedCard>> => {
  const sent = fitted(stage, order);
  return tellable(sent, await stage.issuer.issueDebitCard(key ?? keyOf(order, "card"), sent, account)());
};

export const lookUp = (stage: CardIssuerStage, order: Order, step: Step, key?: IssuerKey) =>
  answered("findByKey", stage.issuer.findByKey(key ?? keyOf(order, step), fitted(stage, order)));

const isReachable = ({ routing }: IssuedAccount): boolean =>
  routing._tag !== "UsRouting" || isAbaRoutingNumber(routing.routingNumber);

/** The account of an order that must be opened. */
export const opened = async (stage: CardIssuerStage, order: Order): Promise<IssuedAccount> => {
  const answer = await open(stage, order);
  if (E.isLeft(answer)) return broken(`openAccount answers ${fc.stringify(answer.left)}`);
  await holds(IssuedAccount.is(answer.right), `${fc.stringify(answer.right)} is no IssuedAccount`);
  await holds(isReachable(answer.right), `no money can reach ${fc.stringify(answer.right)}`);
  return answer.right;
};

/** The card of an order that must be issued on the account. */
export const issued = async (stage: CardIssuerStage, order: Order, account: IssuedAccount): Promise<IssuedCard> => {
  const answer = await issue(stage, order, account);
  if (E.isLeft(answer)) return broken(`issueDebitCard answers ${fc.stringify(answer.left)}`);
  await holds(IssuedCard.is(answer.right), `${fc.stringify(answer.right)} is no IssuedCard`);
  await same("the account that the card is on", answer.right.accountResourceId, account.resourceId);
  return answer.right;
};

/** Everything in the books, page by page, but not more pages than there can be. */
export const books = async ({ books: page }: CardIssuer, most: number): Promise<ReadonlyArray<BookEntry>> => {
  const entries: BookEntry[] = [];
  let after: ResourceId | undefined;
  let pages = 0;
  do {
    const one = await answered("books", page(after));
    entries.push(...one.entries);
    after = one.next;
    pages += 1;
  } while (after !== undefined && pages <= most + 1);
  return after === undefined ? entries : broken(`the books do not end after ${pages} pages`);
};

/** The books have exactly these entries, in any order. */
export const booked = async (stage: CardIssuerStage, expected: ReadonlyArray<BookEntry>): Promise<void> => {
  const byId = (entries: ReadonlyArray<BookEntry>) =>
    entries.toSorted((a, b) => (a.resourceId < b.resourceId ? -1 : Number(a.resourceId > b.resourceId)));
  await same("what the books list", byId(await books(stage.issuer, expected.length)), byId(expected));
  if (stage.ledger !== undefined)
    await same("what the issuer itself has made", byId(await stage.ledger()), byId(expected));
};

export const entryOf = (order: Order, step: Step, { resourceId }: { readonly resourceId: ResourceId }): BookEntry => ({
  key: keyOf(order, step),
  step,
  resourceId,
});

export const scripted = async (
  stage: CardIssuerStage,
  step: Step,
  ...behaviours: ReadonlyArray<IssuerBehaviour>
): Promise<void> => {
  const script = await offered("a script", stage.script);
  await script(step, behaviours);
};

/** The tag of what a call came to. */
export const tagOf = (answer: Answered<unknown>): string => (E.isRight(answer) ? "Right" : answer.left._tag);
