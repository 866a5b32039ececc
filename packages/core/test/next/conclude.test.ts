import { describe, expect, test } from "vitest";
import { type Creation, type Goal, next, type Outcome } from "@condor/core";
import { account, attempt, card, customerWith, now } from "../fixtures.js";
import {
  accountRefused,
  cardRefused,
  contradiction,
  create,
  created,
  customerId,
  disowned,
  issued,
  key,
  keyed,
  knowing,
  me,
  opened,
  openingAccount,
  otherAccount,
  recover,
  refusal,
  resume,
  type Situation,
  told,
  underReview,
  unknown,
} from "./situation.js";

const answered = (situation: Situation) => {
  const action = next(knowing(situation), now);
  return action._tag === "Answer" ? action.answer : told(action);
};
const advanced = (creation: Creation, heardBefore: Outcome) => {
  const action = next(knowing({ creation, heardBefore }), now);
  return action._tag === "Advance" ? action.advance : undefined;
};

describe("a created customer", () => {
  const view = {
    customer: { customerId, backOffices: ["ibis", "condor"], accounts: [{ accountId: "acca_1" }] },
    account: { accountId: "acca_1" },
    card: { cardId: "crda_1" },
  };

  test("is answered with account and card to the attempt that wrote it, which is no replay", () => {
    expect(answered({ creation: { ...created, createdBy: me } })).toMatchObject({
      right: { ...view, replayed: false },
    });
  });

  test("is answered with account and card to the equal keyed repeat, which is one", () => {
    expect(answered({ goal: keyed, creation: { ...created, idempotencyKey: key } })).toMatchObject({
      right: { ...view, replayed: true },
    });
  });
});

describe("what lands after a refusal", () => {
  test.each([
    ["a card of a refused account", accountRefused, issued, [card.resourceId], "account"],
    ["an account of a refused account", accountRefused, opened, [account.resourceId], "account"],
    ["a card of a refused card", cardRefused, issued, [card.resourceId], "card"],
    ["another account of a refused card", cardRefused, otherAccount, ["account_2"], "card"],
  ])("%s goes to review under its own name", (_, creation, heard, resourceIds, step) => {
    expect(advanced(creation, heard)).toMatchObject({
      creation: { _tag: "UnderReview", cause: { _tag: "LandedLate", resourceIds }, order: openingAccount.order, step },
      version: "v1",
      by: { _tag: "Attempt", attemptId: me },
    });
  });

  test.each([refusal, unknown, contradiction, disowned])("$_tag is nothing that landed", (heardBefore) => {
    expect(answered({ creation: { ...accountRefused, refusedBy: me }, heardBefore })).toMatchObject({
      left: { _tag: "Declined" },
    });
    expect(answered({ creation: accountRefused, heardBefore })).toBe("Begin OpeningAccount");
  });

  test("nothing was heard: nothing landed", () => {
    expect(answered({ creation: accountRefused })).toBe("Begin OpeningAccount");
  });
});

describe("a creation that has ended", () => {
  const waited: Goal = { ...create, waitedFor: attempt("other") };

  test.each([
    ["resume", resume],
    ["recovery", recover],
  ])("%s is told of the review, naming the customer", (_, goal) => {
    expect(answered({ creation: underReview, goal })).toEqual({
      _tag: "Left",
      left: { _tag: "CreationUnderReview", customerId },
    });
  });

  test("under review is refused to a request by the rules, in their precedence", () => {
    const customer = customerWith("individual", { boises: ["condor"] });
    expect(answered({ creation: underReview })).toMatchObject({ left: { _tag: "CreationUnderReview" } });
    expect(answered({ creation: underReview, customer })).toMatchObject({ left: { _tag: "AlreadyCreated" } });
    expect(answered({ creation: underReview, customer, goal: resume })).toMatchObject({
      left: { _tag: "CreationUnderReview" },
    });
  });

  test("by a refusal is told to resume and recovery, whoever was refused", () => {
    for (const goal of [resume, recover])
      for (const creation of [accountRefused, cardRefused])
        expect(answered({ creation, goal })).toEqual({ _tag: "Left", left: refusal });
  });

  test("by a refusal is told to an equal request that waited for it", () => {
    expect(answered({ creation: cardRefused, goal: waited })).toEqual({ _tag: "Left", left: refusal });
  });
});
