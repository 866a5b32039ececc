import { describe, expect, test } from "vitest";
import { CardReference, IdempotencyKey, isRefused, isRunning, reservedBy } from "@condor/core";
import { creations } from "../fixtures.js";
import { right } from "../right.js";

const reserved = {
  idempotencyKey: right(IdempotencyKey.decode("key-1")),
  reference: right(CardReference.decode("r1")),
};

/** Whether it runs, whether it is refused, and whether it reserves what it was begun with. */
const table = [
  [creations.openingAccount, true, false, true],
  [creations.issuingCard, true, false, true],
  [creations.accountRefused, false, true, false],
  [creations.cardRefused, false, true, false],
  [creations.underReview, false, false, true],
  [creations.created, false, false, true],
] as const;

describe("a creation", () => {
  test.each(table)("$0._tag: running $1, refused $2, reserving $3", (creation, running, refused, reserves) => {
    expect([isRunning(creation), isRefused(creation)]).toEqual([running, refused]);
    expect(reservedBy({ ...creation, ...reserved })).toEqual(reserves ? reserved : {});
    expect(reservedBy(creation)).toStrictEqual({});
  });
});
