import { describe, expect, test } from "vitest";
import {
  type Finding,
  type KeyRetention,
  type ReviewMove,
  settle,
  standardTimings,
  type UnderReview,
} from "@condor/core";
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
const refuse: ReviewMove = { _tag: "Refuse", evidence: "statement of 2026-01-05: no such account" };

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
    const { right } = { right: undefined, ...moved(atCard, refuse, absent) };
    expect(right).toMatchObject({
      account,
      refusal: {
        ...declined,
        subCode: "review",
        title: "Refused after review",
        reason: "statement of 2026-01-05: no such account",
      },
      order: { refusals: 0 },
    });
    expect(right).not.toHaveProperty("order.applicant");
  });

  test("an adopted card is created by the operator's attempt", () => {
    expect(moved(atCard, adopt, cardFits)).toMatchObject({
      right: { createdBy: "atta_operator", account, card, createdAt: now },
    });
  });
});
