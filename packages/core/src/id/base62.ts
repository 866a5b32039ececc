import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { bitsOfUuid, type NotA128BitNumber, type Uuid, uuidOfBits } from "./uuid.js";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const values: ReadonlyMap<string, bigint> = new Map(Array.from(alphabet, (digit, value) => [digit, BigInt(value)]));

export interface NotBase62 {
  readonly _tag: "NotBase62";
  readonly digit: string;
}

/** Unpadded, big-endian, alphabet `0-9a-zA-Z`: 1 to 22 characters; zero is `0`. Not in the order of the numbers. */
export const base62OfUuid = (uuid: Uuid): string => {
  let rest = bitsOfUuid(uuid);
  let digits = "";
  do {
    digits = alphabet.charAt(Number(rest % 62n)) + digits;
    rest /= 62n;
  } while (rest > 0n);
  return digits;
};

const bitsOfBase62 = (digits: string): E.Either<NotBase62, bigint> => {
  let bits = 0n;
  for (const digit of digits) {
    const value = values.get(digit);
    if (value === undefined) return E.left({ _tag: "NotBase62", digit });
    bits = bits * 62n + value;
  }
  return digits === "" ? E.left({ _tag: "NotBase62", digit: "" }) : E.right(bits);
};

/** The inverse of `base62OfUuid`; leading zeros are accepted. Fails on another character and past 2^128 - 1. */
export const uuidOfBase62 = (digits: string): E.Either<NotBase62 | NotA128BitNumber, Uuid> =>
  digits.length > 30 ? E.left({ _tag: "NotA128BitNumber" }) : pipe(bitsOfBase62(digits), E.chainW(uuidOfBits));
