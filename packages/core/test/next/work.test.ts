import { describe, expect, test } from "vitest";
import { type KeyRetention, next, standardTimings } from "@condor/core";
import { account, attempt, card, customerWith, now } from "../fixtures.js";
import {
  contradiction,
  createOther,
  customerId,
  disowned,
  elsewhere,
  freeIssuing,
  freeOpening,
  issued,
  knowing,
  me,
  mineIssuing,
  mineOpening,
  notDue,
  old,
  opened,
  openingAccount,
  recover,
  resume,
  type Situation,
  told,
  unknown,
} from "./situation.js";

const acted = (situation: Situation) => next(knowing(situation), now);
const advanced = (situation: Situation) => {
  const action = acted(situation);
  return action._tag === "Advance" ? action.advance : undefined;
};
const answered = (situation: Situation) => {
  const action = acted(situation);
  return action._tag === "Answer" ? action.answer : told(action);
};
const lease = { holder: me, until: now + 30_000 };

describe("a step of a running creation", () => {
  test.each([mineOpening, mineIssuing])("is decided on its version and written by the attempt: $_tag", (creation) => {
    expect(advanced({ creation, heard: unknown })).toMatchObject({
      version: "v1",
      by: { _tag: "Attempt", attemptId: me },
    });
  });

  test.each([freeOpening, freeIssuing])(
    "whoever helps takes the lease, and nothing else changes: $_tag",
    (creation) => {
      expect(advanced({ creation })?.creation).toEqual({ ...creation, lease, dueAt: lease.until, writtenAt: now });
    },
  );

  test("the holder goes on for a whole lease when the account is open", () => {
    const { _tag, ...rest } = mineOpening;
    expect(advanced({ creation: { ...mineOpening, failures: 3 }, heard: opened })?.creation).toEqual({
      ...rest,
      _tag: "IssuingCard",
      account,
      lease,
      failures: 0,
      dueAt: lease.until,
      writtenAt: now,
    });
  });

  test.each([mineOpening, mineIssuing])("a lease that is given back makes it due at once: $_tag", (creation) => {
    expect(advanced({ creation, left: 0 })?.creation).toEqual({
      ...creation,
      lease: { holder: me, until: now },
      dueAt: now,
      writtenAt: now,
    });
  });

  test.each([
    [mineOpening, "account"],
    [mineIssuing, "card"],
  ] as const)("a contradiction is looked up under the step's own key: $0._tag", (creation, step) => {
    expect(acted({ creation, heard: contradiction })).toEqual({
      _tag: "LookUp",
      key: `condor/sandbox/${customerId}/${step}`,
      order: creation.order,
      version: "v1",
    });
  });

  test("the card is asked for on the account that was opened", () => {
    expect(acted({ creation: mineIssuing })).toEqual({
      _tag: "IssueDebitCard",
      key: `condor/sandbox/${customerId}/card`,
      order: mineIssuing.order,
      account,
      version: "v1",
    });
  });

  test("a call may start with exactly its own limit left, and not with less", () => {
    expect(told(acted({ creation: mineOpening, left: standardTimings.issuerCall }))).toBe("OpenAccount");
    expect(told(acted({ creation: mineOpening, left: standardTimings.issuerCall - 1 }))).toBe("Advance OpeningAccount");
  });

  test("an answer to an older version of the creation is no answer to this one", () => {
    expect(told(acted({ creation: mineOpening, heardBefore: opened }))).toBe("OpenAccount");
    expect(told(acted({ creation: mineOpening, heardBefore: unknown }))).toBe("Advance OpeningAccount");
  });
});

describe("a step that only a person can go on from", () => {
  const cause = (situation: Situation) => {
    const creation = advanced(situation)?.creation;
    return creation?._tag === "UnderReview" ? creation.cause : creation?._tag;
  };
  const contradicted = (resourceId: string) => ({ _tag: "Contradicted", resourceIds: [resourceId] });

  test("names what the issuer made that was not asked for", () => {
    expect(cause({ creation: mineIssuing, heard: opened })).toEqual(contradicted(account.resourceId));
    expect(cause({ creation: mineOpening, heard: issued })).toEqual(contradicted(card.resourceId));
    expect(cause({ creation: mineOpening, heard: disowned })).toEqual(contradicted(account.resourceId));
  });

  test("names the issuer that it was begun at", () => {
    expect(cause({ creation: elsewhere })).toEqual({ _tag: "IssuerChanged", begunAt: "bank" });
  });

  test("keeps order, step, account and ages", () => {
    const { order, begunAt, begunBy } = old;
    expect(cause({ creation: old })).toEqual({ _tag: "DoubtTooOld" });
    expect(advanced({ creation: old })?.creation).toMatchObject({ order, begunAt, begunBy, step: "account" });
    expect(advanced({ creation: old })?.creation).not.toHaveProperty("account");
    expect(advanced({ creation: mineIssuing, heard: opened })?.creation).toMatchObject({ step: "card", account });
  });
});

describe("doubt", () => {
  const aged = (trusted: number, begun: number, retention: KeyRetention) => {
    const { terms, ...rest } = knowing({
      creation: { ...freeOpening, trustedAt: now - trusted, begunAt: now - begun },
    });
    return told(next({ ...rest, terms: { ...terms, issuer: { ...terms.issuer, retention } } }, now));
  };
  const forever: KeyRetention = { _tag: "Forever", declines: "kept" };
  const hours = (duration: number): KeyRetention => ({ _tag: "For", duration: duration * 3_600_000 });
  const { doubt, doubtMargin } = standardTimings;
  const [resumed, reviewed] = ["Advance OpeningAccount", "Advance UnderReview"];

  test("lasts for a day less the margin, the last millisecond included", () => {
    expect(aged(doubt - doubtMargin, doubt, forever)).toBe(resumed);
    expect(aged(doubt - doubtMargin + 1, doubt, forever)).toBe(reviewed);
  });

  test("lasts no longer than the issuer keeps the key, counted from the intent, less the margin", () => {
    const kept = 6 * 3_600_000 - doubtMargin;
    expect(aged(0, kept, hours(6))).toBe(resumed);
    expect(aged(0, kept + 1, hours(6))).toBe(reviewed);
    expect(aged(0, kept + 1, forever)).toBe(resumed);
  });
});

describe("whoever does not go on is told when to come back", () => {
  const until = now + 4_000;
  const later = { ...openingAccount, lease: { holder: attempt("other"), until } };

  test.each([resume, recover])("by the lease or the back-off, whichever ends later: $_tag", (goal) => {
    const inProgress = { _tag: "InProgress", customerId, begunBy: "atta_other" };
    const answers = [now + 1, now + 9_000].map((dueAt) => answered({ creation: { ...later, dueAt }, goal }));
    expect(answers).toEqual([
      { _tag: "Left", left: { ...inProgress, until } },
      { _tag: "Left", left: { ...inProgress, until: now + 9_000 } },
    ]);
  });

  test("a request is judged by the rules, in their precedence", () => {
    const customer = customerWith("individual", { boises: ["condor"] });
    const creation = { ...later, dueAt: now + 9_000 };
    expect(answered({ creation, goal: createOther })).toMatchObject({ left: { _tag: "InProgress", until } });
    expect(answered({ creation, goal: createOther, customer })).toMatchObject({ left: { _tag: "AlreadyCreated" } });
    expect(answered({ creation, goal: resume, customer })).toMatchObject({ left: { _tag: "InProgress" } });
  });

  test("an unavailable issuer is asked again when the creation is due, but not before the first back-off", () => {
    const unavailable = (dueAt: number) => answered({ creation: { ...freeIssuing, dueAt }, left: 0 });
    expect(unavailable(now + 5_000)).toEqual({
      _tag: "Left",
      left: { _tag: "IssuerUnavailable", retryAfter: 5_000 },
    });
    expect(unavailable(now + 10)).toMatchObject({ left: { retryAfter: 1_000 } });
    expect(answered({ left: 0 })).toMatchObject({ left: { retryAfter: 1_000 } });
    expect(answered({ creation: { ...notDue, writtenAt: now + 5 }, heardBefore: unknown, goal: resume })).toMatchObject(
      {
        left: { _tag: "IssuerUnavailable", retryAfter: 1_000 },
      },
    );
  });

  test("recovery comes back to what is due at this very moment", () => {
    expect(told(acted({ creation: { ...freeIssuing, dueAt: now }, goal: recover }))).toBe("Advance IssuingCard");
  });
});
