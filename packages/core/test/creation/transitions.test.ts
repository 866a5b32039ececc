import { describe, expect, test } from "vitest";
import {
  complete,
  hold,
  postpone,
  recordAccount,
  refuse,
  release,
  review,
  type Creation,
  CardReference,
  IdempotencyKey,
} from "@condor/core";
import { account, attempt, card, creations, declined, now } from "../fixtures.js";
import { right } from "../right.js";

const reserved = {
  idempotencyKey: right(IdempotencyKey.decode("key-1")),
  reference: right(CardReference.decode("r1")),
};
const opening = { ...creations.openingAccount, ...reserved, failures: 2 };
const issuing = { ...creations.issuingCard, ...reserved, failures: 2 };
const me = attempt("me");
const lease = { holder: me, until: now + 77 };
const later = now + 5;
const running = [opening, issuing];

const begunOf = ({ schemaVersion, begunBy, begunAt, trustedAt }: Creation) => ({
  schemaVersion,
  begunBy,
  begunAt,
  trustedAt,
});
const settled = ({ applicant: _, ...order }: typeof opening.order) => order;

describe("a transition", () => {
  test.each(running)("hold: only lease, due time and write time change: $_tag", (creation) => {
    expect(hold(lease, later)(creation)).toEqual({ ...creation, lease, dueAt: lease.until, writtenAt: later });
  });

  test.each(running)("release: the lease ends now, whoever held it still named: $_tag", (creation) => {
    const free = { ...creation, lease: { holder: attempt("other"), until: later }, dueAt: later, writtenAt: later };
    expect(release(later)(creation)).toEqual(free);
    expect(postpone(9, later)(creation)).toEqual({ ...free, failures: 3, dueAt: later + 9 });
  });

  test("recordAccount: the failures are forgotten", () => {
    expect(recordAccount(account, lease, later)(opening)).toEqual({
      ...opening,
      _tag: "IssuingCard",
      account,
      lease,
      failures: 0,
      dueAt: lease.until,
      writtenAt: later,
    });
  });

  test("complete: what was reserved stays, the applicant goes", () => {
    expect(complete(card, me, later)(issuing)).toEqual({
      ...begunOf(issuing),
      ...reserved,
      _tag: "Created",
      order: settled(issuing.order),
      account,
      card,
      createdBy: me,
      createdAt: later,
      writtenAt: later,
    });
  });

  test.each([
    [opening, { _tag: "AccountRefused" }],
    [issuing, { _tag: "CardRefused", account }],
  ])("refuse: what was reserved and the applicant go, the refusal is counted: $0._tag", (creation, end) => {
    const { refusals } = creation.order;
    expect(refuse(declined, me, later)(creation)).toEqual({
      ...begunOf(creation),
      ...end,
      order: { ...settled(creation.order), refusals: refusals + 1 },
      refusedBy: me,
      refusal: declined,
      writtenAt: later,
    });
  });

  test.each([
    [opening, "account", reserved],
    [issuing, "card", { ...reserved, account }],
    [creations.accountRefused, "account", {}],
    [creations.cardRefused, "card", { account }],
  ] as const)("review: a person sees the order as it was sent, and the step: $0._tag", (creation, step, kept) => {
    const cause = { _tag: "DoubtTooOld" } as const;
    expect(review(cause, opening.order, later)(creation)).toEqual({
      ...begunOf(creation),
      ...kept,
      _tag: "UnderReview",
      order: opening.order,
      step,
      cause,
      writtenAt: later,
    });
  });
});
