import {
  AccountId,
  AttemptId,
  admit,
  begin,
  CardId,
  complete,
  type Creation,
  type Declined,
  IssuedAccount,
  IssuedCard,
  type OpeningAccount,
  parse,
  recordAccount,
  refuse,
  review,
  StoredCreation,
} from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as RR from "#fp-ts/ReadonlyRecord";
import { FactsOnWire } from "./facts-on-wire.js";
import { admissible, type Situation } from "./inputs.js";
import { made } from "./made.js";
import { uncreatedIn } from "./uncreated-in.js";

type State = Creation["_tag"];

const now = Date.UTC(2026, 0, 15, 12);
const actor = made(AttemptId.decode("atta_1"));
const lease = { holder: actor, until: now + 30_000 };
const declined: Declined = { _tag: "Declined", subCode: "risk", title: "Declined", reason: "The issuer said no." };
const account = made(
  IssuedAccount.decode({
    resourceId: "account_1",
    accountNumber: "1234567890",
    routing: { routingNumber: "021000021" },
  }),
);
const card = made(IssuedCard.decode({ resourceId: "card_1", accountResourceId: "account_1" }));

const begun = (): OpeningAccount => {
  const creation = begin({
    admission: made(admit(made(parse(FactsOnWire)(uncreatedIn(admissible))))),
    drawn: { accountId: made(AccountId.decode("acca_1")), cardId: made(CardId.decode("crda_1")) },
    issuer: { name: "example", mapping: "1" },
    lease,
    now,
  });
  if (creation._tag !== "OpeningAccount") throw new Error("a first creation opens an account");
  return creation;
};

const inStates = (): Readonly<Record<State, Creation>> => {
  const opening = begun();
  const issuing = recordAccount(account, lease, now)(opening);
  return {
    OpeningAccount: opening,
    IssuingCard: issuing,
    AccountRefused: refuse(declined, actor, now)(opening),
    CardRefused: refuse(declined, actor, now)(issuing),
    UnderReview: review({ _tag: "DoubtTooOld" }, opening.order, now)(opening),
    Created: complete(card, actor, now)(issuing),
  };
};

let stored: Readonly<Record<State, unknown>> | undefined;

/** A creation in this state, as a store keeps it. Made once, when one is asked for: thousands of situations share it. */
export const creationIn = (state: Exclude<Situation["creation"], "none">): unknown => {
  stored ??= pipe(inStates(), RR.map(StoredCreation.encode));
  return stored[state];
};
