import * as E from "#fp-ts/Either";
import type * as t from "io-ts";
import { branded } from "../schema/text.js";

interface UuidBrand {
  readonly Uuid: unique symbol;
}
/** A UUID of any version in its canonical form: lower-case hexadecimal, five groups (RFC 9562, section 4). */
export type Uuid = t.Branded<string, UuidBrand>;
export const Uuid = branded<Uuid>("Uuid", {
  pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
});

export interface NotA128BitNumber {
  readonly _tag: "NotA128BitNumber";
}
const notA128BitNumber: NotA128BitNumber = { _tag: "NotA128BitNumber" };

const grouped = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

/** The UUID with these 128 bits. Fails outside 0 to 2^128 - 1. */
export const uuidOfBits = (bits: bigint): E.Either<NotA128BitNumber, Uuid> => {
  const canonical = grouped(bits.toString(16).padStart(32, "0"));
  return Uuid.is(canonical) ? E.right(canonical) : E.left(notA128BitNumber);
};

export const bitsOfUuid = (uuid: Uuid): bigint => BigInt(`0x${uuid.replaceAll("-", "")}`);

/** The version nibble: 1 for time and node, 4 for chance, 7 for Unix time. */
export const versionOfUuid = (uuid: Uuid): number => Number.parseInt(uuid.charAt(14), 16);
