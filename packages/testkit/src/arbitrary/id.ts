import { AccountId, AttemptId, base62OfUuid, CardId, CustomerId, Uuid, uuidOfBits } from "@condor/core";
import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { alphanumeric, small } from "./text.js";

const bits = fc.oneof(fc.bigInt({ min: 0n, max: 61n }), fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }));

export const uuids: fc.Arbitrary<Uuid> = bits
  .map(uuidOfBits)
  .filter(E.isRight)
  .map(({ right }) => right);

const overflowing = fc.string({ unit: fc.constantFrom(...alphanumeric), minLength: 30, maxLength: 30 });

/** What may follow a prefix: a UUID's base62, and now and then the 30 characters that are accepted at most. */
const digitsOfIds = fc.oneof(
  small,
  { arbitrary: uuids.map(base62OfUuid), weight: 9 },
  { arbitrary: overflowing, weight: 1 },
);

const ids = (...prefixes: readonly [string, ...string[]]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...prefixes), digitsOfIds).map(([prefix, digits]) => `${prefix}_${digits}`);

export const customerIds: fc.Arbitrary<CustomerId> = ids("csta", "cstap").filter(CustomerId.is);
export const accountIds: fc.Arbitrary<AccountId> = ids("acca").filter(AccountId.is);
export const cardIds: fc.Arbitrary<CardId> = ids("crda").filter(CardId.is);
export const attemptIds: fc.Arbitrary<AttemptId> = ids("atta").filter(AttemptId.is);

export const nearlyUuids: fc.Arbitrary<Nearly> = nearly(Uuid.jsonSchema, uuids);
export const nearlyCustomerIds: fc.Arbitrary<Nearly> = nearly(CustomerId.jsonSchema, customerIds);
export const nearlyAccountIds: fc.Arbitrary<Nearly> = nearly(AccountId.jsonSchema, accountIds);
export const nearlyCardIds: fc.Arbitrary<Nearly> = nearly(CardId.jsonSchema, cardIds);
export const nearlyAttemptIds: fc.Arbitrary<Nearly> = nearly(AttemptId.jsonSchema, attemptIds);
