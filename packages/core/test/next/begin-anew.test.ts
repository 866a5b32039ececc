import { describe, expect, test } from "vitest";
import { type Goal, type Knowledge, next } from "@condor/core";
import { bareRequest, now, requestWith } from "../fixtures.js";
import {
  accountRefused,
  cardRefused,
  create,
  customerId,
  key,
  keyed,
  knowing,
  me,
  type Situation,
  told,
} from "./situation.js";

const begun = (situation: Situation) => {
  const action = next(knowing(situation), now);
  return action._tag === "Begin" ? action.beginning : undefined;
};

describe("a creation that is begun", () => {
  test("is written by the attempt itself", () => {
    expect(begun({})?.by).toEqual({ _tag: "Attempt", attemptId: me });
  });

  test("holds the request's Idempotency-Key, and none where the request has none", () => {
    expect(begun({ goal: keyed })?.creation.idempotencyKey).toBe(key);
    expect(begun({})?.creation).not.toHaveProperty("idempotencyKey");
  });

  test("holds the request's reference, and none where the request has none", () => {
    const goal: Goal = { ...create, request: requestWith({ reference: "r1" }) };
    expect(begun({ goal })?.creation).toMatchObject({ reference: "r1", order: { attributes: { reference: "r1" } } });
    expect(begun({})?.creation).not.toHaveProperty("reference");
  });

  test("after a refusal has the lease, the ages and no failures of its own", () => {
    expect(begun({ creation: { ...accountRefused, begunAt: now - 9, trustedAt: now - 9 } })?.creation).toMatchObject({
      schemaVersion: 1,
      begunAt: now,
      trustedAt: now,
      writtenAt: now,
      failures: 0,
      dueAt: now + 30_000,
    });
  });
});

describe("a card that was refused, asked for anew", () => {
  const issuerOf = (name: string, mapping: string) => {
    const knowledge = knowing({ creation: cardRefused });
    const terms = { ...knowledge.terms, issuer: { ...knowledge.terms.issuer, name, mapping } };
    const action = next({ ...knowledge, terms }, now);
    return action._tag === "Begin" ? action.beginning.creation.order.issuer : undefined;
  };

  test("at its issuer is ordered in the mapping of today", () => {
    expect(issuerOf("sandbox", "2")).toEqual({ name: "sandbox", mapping: "2" });
  });

  // Its account is there: another issuer that is asked for a card on it knows it not, or takes it for another.
  test("stays an order for the issuer of its account, which another one sends to review", () => {
    const { issuer } = cardRefused.order;
    expect(issuerOf("another", "9")).toEqual(issuer);
  });
});

describe("what the store would not take", () => {
  const answer = (goal: Goal, taken: NonNullable<Knowledge["taken"]>) => {
    const action = next(knowing({ goal, change: { taken } }), now);
    return action._tag === "Answer" ? action.answer : told(action);
  };

  test("a reference is told with the customer who holds it", () => {
    const goal: Goal = { ...create, request: requestWith({ reference: "r1" }) };
    expect(answer(goal, { _tag: "ReferenceTaken", customerId })).toEqual({
      _tag: "Left",
      left: { _tag: "ReferenceExists", reference: "r1", customerId },
    });
  });

  test.each([create, { ...create, request: bareRequest }])(
    "a request without a reference begins all the same",
    (goal) => {
      expect(answer(goal, { _tag: "ReferenceTaken", customerId })).toBe("Begin OpeningAccount");
    },
  );

  test("a key is told to be another request's", () => {
    expect(answer(keyed, { _tag: "KeyTaken" })).toEqual({ _tag: "Left", left: { _tag: "IdempotencyKeyMismatch" } });
  });
});
