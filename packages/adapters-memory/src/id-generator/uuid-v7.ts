import { type Uuid, uuidOfBits } from "@condor/core";
import * as O from "#fp-ts/Option";

/** How many of a serial's 122 bits come after the 48 bits of time. */
export const serialBits = 74n;

/**
 * The UUIDv7 (RFC 9562, section 5.7) of a serial: 48 bits of Unix milliseconds, then 74 bits of anything, between
 * which version and variant are put. UUIDs are in the order of their serials. None for a serial past 2^122 - 1.
 */
export const uuidV7 = (serial: bigint): O.Option<Uuid> => {
  const time = serial >> serialBits;
  const a = BigInt.asUintN(12, serial >> 62n);
  const b = BigInt.asUintN(62, serial);
  return O.fromEither(uuidOfBits((time << 80n) | (7n << 76n) | (a << 64n) | (2n << 62n) | b));
};
