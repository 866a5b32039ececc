import { describe, expect, test } from "vitest";
import { AccountId, admit, begin, CardId, CardReference, IdempotencyKey } from "@condor/core";
import { account, attempt, creations, individual, now, program, requestWith } from "../fixtures.js";
import { right } from "../right.js";

const reserved = {
  idempotencyKey: right(IdempotencyKey.decode("key-1")),
  reference: right(CardReference.decode("r1")),
};
const me = attempt("me");
const lease = { holder: me, until: now + 77 };
const later = now + 5;

describe("a beginning", () => {
  const beginning = {
    admission: right(admit({ customer: individual, program, request: requestWith() })),
    drawn: { accountId: right(AccountId.decode("acca_new")), cardId: right(CardId.decode("crda_new")) },
    issuer: { name: "bank", mapping: "7" },
    lease,
    now: later,
  };
  const begun = {
    schemaVersion: 1,
    begunBy: me,
    begunAt: later,
    trustedAt: later,
    writtenAt: later,
    lease,
    failures: 0,
    dueAt: lease.until,
  };
  const { product, attributes, request } = beginning.admission;
  const order = {
    customerId: individual.customerId,
    product,
    attributes,
    request,
    issuer: beginning.issuer,
    applicant: individual,
  };

  test("has the ids that were drawn", () => {
    expect(begin(beginning)).toStrictEqual({
      ...begun,
      _tag: "OpeningAccount",
      order: { ...order, ...beginning.drawn, refusals: 0 },
    });
  });

  const refusedAt = (issuer: typeof beginning.issuer) => ({
    ...creations.cardRefused,
    order: { ...creations.cardRefused.order, issuer },
  });

  test.each([
    [creations.accountRefused, { _tag: "OpeningAccount" }],
    [refusedAt(beginning.issuer), { _tag: "IssuingCard", account }],
  ])("after a refusal has the ids and the count of the refused order: $0._tag", (previous, state) => {
    expect(begin({ ...beginning, previous })).toStrictEqual({
      ...begun,
      ...state,
      order: { ...order, accountId: "acca_1", cardId: "crda_1", refusals: 1 },
    });
  });

  test("reserves the Idempotency-Key and the reference", () => {
    const { idempotencyKey, reference } = reserved;
    const admission = right(admit({ customer: individual, program, request: requestWith({ reference }) }));
    expect(begin({ ...beginning, admission, idempotencyKey })).toMatchObject(reserved);
  });

  test("reserves what it has, and no member for what it has not", () => {
    const { idempotencyKey, reference } = reserved;
    const admission = right(admit({ customer: individual, program, request: requestWith({ reference }) }));
    expect(begin({ ...beginning, idempotencyKey })).toStrictEqual({
      ...begun,
      _tag: "OpeningAccount",
      order: { ...order, ...beginning.drawn, refusals: 0 },
      idempotencyKey,
    });
    expect(begin({ ...beginning, admission })).not.toHaveProperty("idempotencyKey");
  });
});
