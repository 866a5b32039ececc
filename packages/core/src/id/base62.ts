import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { bitsOfUuid, type NotA128BitNumber, type Uuid, uuidOfBits } from "./uuid.js";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const values: ReadonlyMap<string, bigint> = new Map(Array.from(alphabet, (digit, value) => [digit, BigInt(value)]));

export interface NotBase62 {
  readonly _tag: "NotBase62";
  readonly digit: string;
}

/** As many places as a number holds exactly: big integers are slow to divide. */
const placesAtOnce = 62n ** 8n;

const digitsOf = (number: number): string => {
  let digits = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) digits = alphabet.charAt(rest % 62) + digits;
  return digits;
};

/** Unpadded, big-endian, alphabet `0-9a-zA-Z`: 1 to 22 characters; zero is `0`. Not in the order of the numbers. */
export const base62OfUuid = (uuid: Uuid): string => {
  let digits = "";
  for (let rest = bitsOfUuid(uuid); rest > 0n; rest /= placesAtOnce) {
    const some = digitsOf(Number(rest % placesAtOnce));
    digits = (rest < placesAtOnce ? some : some.padStart(8, "0")) + digits;
  }
  return digits === "" ? "0" : digits;
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
