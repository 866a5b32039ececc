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
  type IssuingCard,
  type OpeningAccount,
  parse,
  recordAccount,
  refuse,
  review,
  StoredCreation,
} from "@condor/core";
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

const issuing = (): IssuingCard => recordAccount(account, lease, now)(begun());

const inState: Readonly<Record<State, () => Creation>> = {
  OpeningAccount: begun,
  IssuingCard: issuing,
  AccountRefused: () => refuse(declined, actor, now)(begun()),
  CardRefused: () => refuse(declined, actor, now)(issuing()),
  UnderReview: () => {
    const creation = begun();
    return review({ _tag: "DoubtTooOld" }, creation.order, now)(creation);
  },
  Created: () => complete(card, actor, now)(issuing()),
};

/** A creation in this state, as a store keeps it. */
export const creationIn = (state: Exclude<Situation["creation"], "none">): unknown =>
  StoredCreation.encode(inState[state]());
