import { describe, expect, test } from "vitest";
import { type Creation, type Goal, learn, next } from "@condor/core";
import { account, attempt, customerWith, drawn, individual, now, requestWith, version } from "../fixtures.js";
import {
  type Situation,
  accountRefused,
  cardRefused,
  contradiction,
  create,
  createOther,
  created,
  customerId,
  disowned,
  elsewhere,
  freeIssuing,
  freeOpening,
  issued,
  issuingCard,
  key,
  keyed,
  keyedOther,
  knowing,
  me,
  mineIssuing,
  mineOpening,
  notDue,
  old,
  opened,
  openingAccount,
  otherAccount,
  recover,
  refusal,
  resume,
  told,
  underReview,
  unknown,
} from "./situation.js";

const table: ReadonlyArray<readonly [string, Situation, string]> = [
  ["an admitted customer without a creation begins", {}, "Begin OpeningAccount"],
  [
    "a customer who is not approved is refused",
    { customer: customerWith("individual", { kycStatus: "PENDING" }) },
    "Answer CustomerNotApproved",
  ],
  ["nothing begins without time for the issuer", { left: 10_999 }, "Answer IssuerUnavailable"],
  ["nothing begins after the caller has gone", { cancelled: true }, "Answer IssuerUnavailable"],
  [
    "a taken reference is told",
    {
      goal: { _tag: "Create", request: requestWith({ reference: "r1" }) },
      change: { taken: { _tag: "ReferenceTaken", customerId } },
    },
    "Answer ReferenceExists",
  ],
  ["a taken key is told", { goal: keyed, change: { taken: { _tag: "KeyTaken" } } }, "Answer IdempotencyKeyMismatch"],
  ["resume without a creation has nothing to do", { goal: resume }, "Answer NothingToResume"],

  ["the holder opens the account", { creation: mineOpening }, "OpenAccount"],
  ["the holder issues the card", { creation: mineIssuing }, "IssueDebitCard"],
  ["the holder without time gives the lease back", { creation: mineOpening, left: 10_999 }, "Advance OpeningAccount"],
  [
    "the holder whose caller has gone gives the lease back",
    { creation: mineIssuing, cancelled: true },
    "Advance IssuingCard",
  ],
  ["an opened account is recorded", { creation: mineOpening, heard: opened }, "Advance IssuingCard"],
  ["an issued card completes", { creation: mineIssuing, heard: issued }, "Advance Created"],
  [
    "an answer is recorded even when no time is left",
    { creation: mineIssuing, heard: issued, left: 0 },
    "Advance Created",
  ],
  ["a declined account is recorded", { creation: mineOpening, heard: refusal }, "Advance AccountRefused"],
  ["a declined card is recorded", { creation: mineIssuing, heard: refusal }, "Advance CardRefused"],
  ["an unknown outcome gives the lease back", { creation: mineOpening, heard: unknown }, "Advance OpeningAccount"],
  [
    "one request never repeats an unknown itself",
    { creation: freeOpening, heardBefore: unknown },
    "Answer IssuerUnavailable",
  ],
  ["a contradiction is looked up", { creation: mineOpening, heard: contradiction }, "LookUp"],
  [
    "a contradiction without time is asked again later",
    { creation: mineOpening, heard: contradiction, left: 0 },
    "Advance OpeningAccount",
  ],
  ["what the books do not confirm goes to review", { creation: mineIssuing, heard: disowned }, "Advance UnderReview"],
  [
    "an account found where a card was asked goes to review",
    { creation: mineIssuing, heard: opened },
    "Advance UnderReview",
  ],
  [
    "a card found where an account was asked goes to review",
    { creation: mineOpening, heard: issued },
    "Advance UnderReview",
  ],

  ["another's lease is respected", { creation: openingAccount }, "Answer InProgress"],
  ["another's lease is respected by resume", { creation: issuingCard, goal: resume }, "Answer InProgress"],
  ["an equal request helps after the lease", { creation: freeOpening }, "Advance OpeningAccount"],
  ["any request helps after the lease", { creation: freeIssuing, goal: createOther }, "Advance IssuingCard"],
  ["resume helps after the lease", { creation: freeOpening, goal: resume }, "Advance OpeningAccount"],
  ["a request does not respect back-off", { creation: notDue }, "Advance OpeningAccount"],
  ["recovery respects back-off", { creation: notDue, goal: recover }, "Answer InProgress"],
  ["recovery helps what is due", { creation: freeOpening, goal: recover }, "Advance OpeningAccount"],
  ["help without time is not begun", { creation: freeOpening, left: 0 }, "Answer IssuerUnavailable"],
  [
    "a creation begun is finished although the customer is no longer approved",
    { creation: freeIssuing, customer: customerWith("individual", { kycStatus: "DENIED" }) },
    "Advance IssuingCard",
  ],
  ["doubt of a day goes to review", { creation: old }, "Advance UnderReview"],
  ["a creation begun at another issuer goes to review", { creation: elsewhere }, "Advance UnderReview"],

  ["a created customer exists", { creation: created }, "Answer AlreadyCreated"],
  ["whoever wrote created is answered the card", { creation: { ...created, createdBy: me } }, "Answer Opened"],
  [
    "a helper with another request is not",
    { creation: { ...created, createdBy: me }, goal: createOther },
    "Answer AlreadyCreated",
  ],
  ["resume of a created customer answers the card", { creation: created, goal: resume }, "Answer Opened"],
  [
    "the equal keyed repeat is answered the card",
    { creation: { ...created, idempotencyKey: key }, goal: keyed },
    "Answer Opened",
  ],
  [
    "the key with another request is told",
    { creation: { ...created, idempotencyKey: key }, goal: keyedOther },
    "Answer IdempotencyKeyMismatch",
  ],
  [
    "the key with another request is told while running",
    { creation: { ...openingAccount, idempotencyKey: key }, goal: keyedOther },
    "Answer IdempotencyKeyMismatch",
  ],
  ["another key does not replay", { creation: created, goal: keyed }, "Answer AlreadyCreated"],

  ["a refused account begins again", { creation: accountRefused }, "Begin OpeningAccount"],
  ["a refused card begins again with its account", { creation: cardRefused }, "Begin IssuingCard"],
  ["whoever was refused is told", { creation: { ...accountRefused, refusedBy: me } }, "Answer Declined"],
  [
    "a helper with another request has its own turn",
    { creation: { ...accountRefused, refusedBy: me }, goal: createOther },
    "Begin OpeningAccount",
  ],
  [
    "an equal request that waited gets the same refusal",
    { creation: accountRefused, goal: { ...create, waitedFor: attempt("other") } },
    "Answer Declined",
  ],
  [
    "a different request that waited has its own turn",
    { creation: cardRefused, goal: { ...createOther, waitedFor: attempt("other") } },
    "Begin IssuingCard",
  ],
  [
    "an equal request that waited for an earlier one has its own turn",
    { creation: accountRefused, goal: { ...create, waitedFor: attempt("earlier") } },
    "Begin OpeningAccount",
  ],
  ["resume of a refused creation tells the refusal", { creation: cardRefused, goal: resume }, "Answer Declined"],
  [
    "an account that lands after the refusal goes to review",
    { creation: accountRefused, heardBefore: opened },
    "Advance UnderReview",
  ],
  [
    "a card that lands after the refusal goes to review",
    { creation: cardRefused, heardBefore: issued },
    "Advance UnderReview",
  ],
  [
    "the recorded account of a refused card is not late",
    { creation: { ...cardRefused, refusedBy: me }, heardBefore: opened },
    "Answer Declined",
  ],
  [
    "another account than the recorded one is late",
    { creation: cardRefused, heardBefore: otherAccount },
    "Advance UnderReview",
  ],
  ["under review waits for a person", { creation: underReview }, "Answer CreationUnderReview"],
  ["resume does not touch a review", { creation: underReview, goal: resume }, "Answer CreationUnderReview"],
];

describe("the one thing to do now", () => {
  test.each(table)("%s", (_, situation, expected) => {
    expect(told(next(knowing(situation), now))).toBe(expected);
  });

  test("every action and every state that can be advanced to is in the table", () => {
    const seen = new Set(table.map(([, , expected]) => expected));
    for (const state of ["OpeningAccount", "IssuingCard", "AccountRefused", "CardRefused", "UnderReview", "Created"])
      expect([...seen]).toContain(`Advance ${state}`);
  });

  test("reading comes first, by key where there is one", () => {
    const unread = { change: { reading: { _tag: "Unread" } } } as const;
    expect(next(knowing(unread), now)).toEqual({ _tag: "Find", customerId });
    expect(next(knowing({ ...unread, goal: keyed }), now)).toEqual({ _tag: "FindByKey", idempotencyKey: key });
    expect(next(knowing({ goal: keyed, change: { reading: { _tag: "KeyFree" } } }), now)).toEqual({
      _tag: "Find",
      customerId,
    });
  });

  test.each([create, keyed, resume])("a customer whom the store does not know is not found", (goal) => {
    expect(next(knowing({ goal, change: { reading: { _tag: "NoCustomer" } } }), now)).toEqual({
      _tag: "Answer",
      answer: { _tag: "Left", left: { _tag: "CustomerNotFound", customerId } },
    });
  });

  test("the key of another customer's creation is a mismatch", () => {
    const customer = customerWith("individual", { customerId: "csta_other" });
    expect(told(next(knowing({ goal: keyed, customer }), now))).toBe("Answer IdempotencyKeyMismatch");
  });

  test("an erased customer is not found, and one who was created before is told so, also with the key", () => {
    const of = (goal: Goal, creation?: Creation) =>
      told(
        next(
          knowing({
            goal,
            change: {
              reading: {
                _tag: "Read",
                record: {
                  customer: customerWith("individual", { customer: {} }),
                  version: version("c1"),
                  erased: true,
                  ...(creation === undefined ? {} : { creation: { creation, version: version("v1") } }),
                },
              },
            },
          }),
          now,
        ),
      );
    expect(of(create)).toBe("Answer CustomerNotFound");
    expect(of(create, accountRefused)).toBe("Answer CustomerNotFound");
    expect(of(keyed, { ...created, idempotencyKey: key })).toBe("Answer AlreadyCreated");
  });

  test("an unavailable store is told, and writes left open twice end the request", () => {
    const error = { _tag: "StorageUnavailable", cause: "down" } as const;
    expect(told(next(knowing({ change: { reading: { _tag: "Unreadable", error } } }), now))).toBe(
      "Answer StorageUnavailable",
    );
    expect(next(knowing({ change: { unsureWrites: 2 } }), now)).toEqual({
      _tag: "Answer",
      answer: {
        _tag: "Left",
        left: { _tag: "StorageUnavailable", cause: "the store left several writes open" },
      },
    });
    expect(told(next(knowing({ change: { unsureWrites: 1 } }), now))).toBe("Begin OpeningAccount");
  });
});

describe("what is sent", () => {
  const begun = (situation: Situation) => {
    const action = next(knowing(situation), now);
    if (action._tag !== "Begin") throw new Error(`expected Begin, got ${told(action)}`);
    return action.beginning;
  };

  test("the intent freezes applicant, product, attributes, issuer, request and ids", () => {
    expect(begun({ goal: keyed }).creation).toMatchObject({
      idempotencyKey: key,
      begunBy: me,
      begunAt: now,
      lease: { holder: me, until: now + 30_000 },
      order: {
        ...drawn,
        applicant: { customerId },
        product: { productId: "virtual" },
        attributes: { nameOnCard: "JESSIE TESTMAN", issueType: "NEW" },
        issuer: { name: "sandbox", mapping: "1" },
        request: requestWith(),
        refusals: 0,
      },
    });
  });

  test("begin names the versions that it was decided on", () => {
    expect(begun({})).toMatchObject({ customerVersion: "c1" });
    expect(begun({})).not.toHaveProperty("refusedVersion");
    expect(begun({ creation: accountRefused })).toMatchObject({ customerVersion: "c1", refusedVersion: "v1" });
  });

  test("the ids survive a refusal, the refusals are counted, and the account is reused", () => {
    const ids = { accountId: "acca_1", cardId: "crda_1" };
    const again = begun({ creation: cardRefused, change: {} });
    expect(again.creation).toMatchObject({ _tag: "IssuingCard", account, order: { ...ids, refusals: 1 } });
  });

  test("the issuer's key is derived from client, customer and step alone, the same for every attempt", () => {
    const keyOf = (creation: Creation) => {
      const action = next(knowing({ creation }), now);
      return action._tag === "OpenAccount" || action._tag === "IssueDebitCard" ? action.key : undefined;
    };
    expect(keyOf(mineOpening)).toBe(`condor/sandbox/${customerId}/account`);
    expect(keyOf({ ...mineOpening, failures: 7, begunBy: attempt("other") })).toBe(
      `condor/sandbox/${customerId}/account`,
    );
    expect(keyOf(mineIssuing)).toBe(`condor/sandbox/${customerId}/card`);
  });

  test("the order is the stored one, whatever the customer has become", () => {
    const action = next(
      knowing({ creation: mineOpening, customer: customerWith("individual", { customer: { firstName: "Other" } }) }),
      now,
    );
    expect(action).toMatchObject({ order: mineOpening.order });
  });

  test("a settled creation holds no applicant, and a refused one no key", () => {
    const after = (situation: Situation) => {
      const action = next(knowing(situation), now);
      return action._tag === "Advance" ? action.advance.creation : undefined;
    };
    const completed = after({ creation: { ...mineIssuing, idempotencyKey: key }, heard: issued });
    expect(completed).toMatchObject({ _tag: "Created", idempotencyKey: key, createdBy: me });
    expect(completed?.order).not.toHaveProperty("applicant");
    const refused = after({ creation: { ...mineIssuing, idempotencyKey: key }, heard: refusal });
    expect(refused?.order).not.toHaveProperty("applicant");
    expect(refused).not.toHaveProperty("idempotencyKey");
  });

  test("no write goes below the newest stored time", () => {
    const ahead = { ...mineOpening, writtenAt: now + 500 };
    const action = next(knowing({ creation: ahead, heard: opened }), now);
    expect(action).toMatchObject({ advance: { creation: { writtenAt: now + 500 } } });
  });

  test.each([
    ["what is open", mineOpening, "OpenAccount"],
    ["what was refused", accountRefused, "Begin OpeningAccount"],
  ])("a stored time ahead of this clock takes no time from the request: %s", (_, creation, expected) => {
    const ahead = { ...creation, writtenAt: now + 60_000 };
    const leased = "lease" in ahead ? { ...ahead, lease: { ...ahead.lease, until: now + 90_000 } } : ahead;
    expect(told(next(knowing({ creation: leased }), now))).toBe(expected);
  });

  test("back-off doubles with each unknown outcome from 1 s to 5 min, the upper half jitter of the attempt", () => {
    const delayOf = (failures: number): number => {
      const action = next(knowing({ creation: { ...mineOpening, failures }, heard: unknown }), now);
      if (action._tag !== "Advance" || !("dueAt" in action.advance.creation)) throw new Error(told(action));
      expect(action.advance.creation).toMatchObject({ failures: failures + 1, lease: { until: now } });
      return action.advance.creation.dueAt - now;
    };
    for (const failures of [0, 1, 2, 5, 8]) {
      expect(delayOf(failures)).toBeGreaterThanOrEqual(500 * 2 ** failures);
      expect(delayOf(failures)).toBeLessThanOrEqual(1_000 * 2 ** failures);
    }
    expect(delayOf(40)).toBeLessThanOrEqual(300_000);
  });
});

describe("learning", () => {
  test("stale, and a write left open, make everything be read again", () => {
    const before = knowing({ creation: mineOpening, heard: opened });
    expect(learn(before, { _tag: "Answered", creation: created, answer: { _tag: "Stale" } }).reading._tag).toBe(
      "Unread",
    );
    expect(learn(before, { _tag: "WriteOpen" })).toMatchObject({ reading: { _tag: "Unread" }, unsureWrites: 1 });
  });

  test("what is written is known without reading", () => {
    const after = learn(knowing({}), {
      _tag: "Answered",
      creation: mineOpening,
      answer: { _tag: "Written", version: version("v2") },
    });
    expect(after.reading).toMatchObject({ record: { creation: { creation: mineOpening, version: "v2" } } });
    expect(told(next(after, now))).toBe("OpenAccount");
  });

  test("an attempt unsure of its own write recognises itself and goes on", () => {
    const unsure = learn(knowing({ creation: mineIssuing, heard: issued }), { _tag: "WriteOpen" });
    const record = { customer: individual, version: version("c1") };
    const seen = (creation: Creation, v: string) =>
      told(
        next(
          learn(unsure, {
            _tag: "Found",
            record: { _tag: "Some", value: { ...record, creation: { creation, version: version(v) } } },
          }),
          now,
        ),
      );
    expect(seen({ ...created, createdBy: me }, "v2")).toBe("Answer Opened");
    expect(seen(mineIssuing, "v1")).toBe("Advance Created");
    expect(seen(created, "v2")).toBe("Answer AlreadyCreated");
  });
});
