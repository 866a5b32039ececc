import { describe, expect, test } from "vitest";
import {
  CardReference,
  type Finding,
  IdempotencyKey,
  type KeyRetention,
  type ReviewMove,
  settle,
  standardTimings,
  type UnderReview,
} from "@condor/core";
import { right } from "../right.js";
import { account, attempt, card, creations, declined, now } from "../fixtures.js";

const day = 24 * 3_600_000;
const atAccount: UnderReview = { ...creations.underReview, begunAt: now - 2 * day, trustedAt: now - 2 * day };
const atCard: UnderReview = { ...atAccount, step: "card", account };
const forever: KeyRetention = { _tag: "Forever", declines: "forgotten" };
const aDay: KeyRetention = { _tag: "For", duration: day };
const accountFits: Finding = { _tag: "AccountFits", account };
const cardFits: Finding = { _tag: "CardFits", card };
const differs: Finding = { _tag: "Differs", resourceIds: [card.resourceId] };
const absent: Finding = { _tag: "Absent" };
const resume: ReviewMove = { _tag: "Resume" };
const adopt: ReviewMove = { _tag: "Adopt" };
const refuse = { _tag: "Refuse", evidence: "statement of 2026-01-05: no such account" } as const;

const moved = (
  review: UnderReview,
  move: ReviewMove,
  finding?: Finding,
  retention: KeyRetention = forever,
  name = "sandbox",
) =>
  settle(
    {
      review,
      ...(finding === undefined ? {} : { finding }),
      issuer: { name, retention },
      attemptId: attempt("operator"),
      timings: standardTimings,
      now,
    },
    move,
  );

const table: ReadonlyArray<readonly [string, UnderReview, ReviewMove, Finding | undefined, KeyRetention, string]> = [
  ["an account's review is resumed", atAccount, resume, undefined, forever, "OpeningAccount"],
  ["a card's review is resumed", atCard, resume, undefined, forever, "IssuingCard"],
  ["resume past the key retention is not offered", atAccount, resume, undefined, aDay, "BeyondRetention"],
  [
    "resume within the key retention is",
    { ...atAccount, begunAt: now - 3_600_000 },
    resume,
    undefined,
    aDay,
    "OpeningAccount",
  ],
  ["an account that fits is adopted", atAccount, adopt, accountFits, forever, "IssuingCard"],
  ["a card that fits is adopted", atCard, adopt, cardFits, forever, "Created"],
  ["adopting does not depend on the retention", atCard, adopt, cardFits, aDay, "Created"],
  ["what differs is not adopted", atAccount, adopt, differs, forever, "NothingFits"],
  ["what is absent is not adopted", atCard, adopt, absent, forever, "NothingFits"],
  ["a card without its account is not adopted", atAccount, adopt, cardFits, forever, "NothingFits"],
  ["an account is not adopted for a card", atCard, adopt, accountFits, forever, "NothingFits"],
  ["nothing is adopted unseen", atAccount, adopt, undefined, forever, "NothingFits"],
  ["a refusal rests on the operator's evidence alone", atAccount, refuse, undefined, forever, "AccountRefused"],
  ["an absent account is refused", atAccount, refuse, absent, forever, "AccountRefused"],
  ["an absent card is refused, its account stays", atCard, refuse, absent, forever, "CardRefused"],
  ["what differs may be refused", atCard, refuse, differs, forever, "CardRefused"],
  ["an account that fits is not refused", atAccount, refuse, accountFits, forever, "ResourceStands"],
  ["a card that fits is not refused", atCard, refuse, cardFits, forever, "ResourceStands"],
];

describe("an operator's move", () => {
  test.each(table)("%s", (_, review, move, finding, retention, expected) => {
    const answer = moved(review, move, finding, retention);
    expect(answer._tag === "Right" ? answer.right._tag : answer.left._tag).toBe(expected);
  });

  test.each([resume, adopt, refuse])("%j is not offered at another issuer", (move) => {
    expect(moved(atAccount, move, absent, forever, "bank")).toEqual({
      _tag: "Left",
      left: { _tag: "AnotherIssuer", begunAt: "sandbox" },
    });
  });

  test("a resumed creation is due at once, free for anyone, and its doubt counts anew, its age does not", () => {
    expect(moved(atCard, resume)).toMatchObject({
      right: {
        account,
        dueAt: now,
        lease: { until: now },
        begunAt: atCard.begunAt,
        trustedAt: now,
        order: atCard.order,
      },
    });
  });

  test("a refusal keeps the evidence, is none of the issuer's, and holds no applicant", () => {
    const settled = right(moved(atCard, refuse, absent));
    expect(settled).toMatchObject({
      account,
      refusal: {
        ...declined,
        subCode: "review",
        title: "Refused after review",
        reason: "statement of 2026-01-05: no such account",
      },
      order: { refusals: 0 },
    });
    expect(settled).not.toHaveProperty("order.applicant");
  });

  test("evidence that no store can keep is kept with U+FFFD instead", () => {
    const settled = moved(atAccount, { ...refuse, evidence: "page 1\0\ud800, 😀" }, absent);
    expect(settled).toMatchObject({ right: { refusal: { reason: "page 1\ufffd\ufffd, 😀" } } });
  });

  test("an adopted card is created by the operator's attempt", () => {
    expect(moved(atCard, adopt, cardFits)).toMatchObject({
      right: { createdBy: "atta_operator", account, card, createdAt: now },
    });
  });

  test("ages count from the first intent, doubt from the move, and what was reserved stays reserved", () => {
    const reserved = { idempotencyKey: right(IdempotencyKey.decode("k")), reference: right(CardReference.decode("r")) };
    const { _tag, step, cause, account: _account, ...kept } = { ...atCard, ...reserved };
    const begun = { ...kept, trustedAt: now, writtenAt: now };
    const running = { ...begun, lease: { holder: "atta_operator", until: now }, failures: 0, dueAt: now };
    const review = { ...atCard, ...reserved };
    expect([_tag, step, cause]).toEqual(["UnderReview", "card", { _tag: "DoubtTooOld" }]);
    expect(moved(review, resume)).toEqual({ _tag: "Right", right: { ...running, _tag: "IssuingCard", account } });
    expect(moved({ ...review, step: "account" }, adopt, accountFits)).toEqual({
      _tag: "Right",
      right: { ...running, _tag: "IssuingCard", account },
    });
    const { applicant: _applicant, ...order } = review.order;
    expect(moved(review, adopt, cardFits)).toEqual({
      _tag: "Right",
      right: { ...begun, _tag: "Created", order, account, card, createdBy: "atta_operator", createdAt: now },
    });
    const { idempotencyKey: _key, reference: _reference, ...released } = begun;
    expect(moved(review, refuse, absent)).toEqual({
      _tag: "Right",
      right: {
        ...released,
        _tag: "CardRefused",
        order,
        account,
        refusedBy: "atta_operator",
        refusal: { _tag: "Declined", subCode: "review", title: "Refused after review", reason: refuse.evidence },
      },
    });
  });

  test("resume is offered for as long as the issuer keeps the key, less the margin", () => {
    const margin = standardTimings.doubtMargin;
    const aged = (age: number) => moved({ ...atAccount, begunAt: now - age }, resume, undefined, aDay)._tag;
    expect([aged(day - margin), aged(day - margin + 1)]).toEqual(["Right", "Left"]);
  });

  test("an account's review that knows no account yet is resumed at the account, whatever its step says", () => {
    expect(moved({ ...atAccount, step: "card" }, resume)).toMatchObject({ right: { _tag: "OpeningAccount" } });
    expect(moved({ ...atCard, step: "account" }, resume)).toMatchObject({ right: { _tag: "OpeningAccount" } });
  });
});
