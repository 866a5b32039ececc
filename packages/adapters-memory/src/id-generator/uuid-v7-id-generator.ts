import type { Clock, IdGenerator } from "@condor/core";
import type * as IO from "#fp-ts/IO";
import { systemClock } from "../clock/system-clock.js";
import { idsOf } from "./ids-of.js";
import { serialBits } from "./uuid-v7.js";

const latest = 2 ** 48 - 2;

const drawsAtOnce = 128;

/** 128 bits of chance a draw, fetched for many draws at once: to fetch takes longer than all else about an id. */
const webCrypto = (): IO.IO<bigint> => {
  const pool = new BigUint64Array(2 * drawsAtOnce);
  let at = pool.length;
  return () => {
    if (at === pool.length) {
      crypto.getRandomValues(pool);
      at = 0;
    }
    const [high = 0n, low = 0n] = pool.subarray(at, at + 2);
    at += 2;
    return (high << 64n) | low;
  };
};

/**
 * Ids of UUIDv7s (RFC 9562) that grow with every draw: an id is never drawn twice, also when the clock stands still
 * or goes back. Two generators share 74 bits of chance for each millisecond. `random` gives at least 74 random bits.
 */
export const uuidV7IdGenerator = (
  { now }: Pick<Clock, "now"> = systemClock,
  random: IO.IO<bigint> = webCrypto(),
): IdGenerator => {
  let serial = -1n;
  return idsOf(() => {
    const time = BigInt(Math.trunc(Math.min(Math.max(now(), 0), latest)) || 0) << serialBits;
    const chance = BigInt.asUintN(Number(serialBits), random());
    // The step is random too, so that one id does not tell the next (RFC 9562, section 6.2, method 2).
    serial = time > serial ? time | chance : serial + 1n + BigInt.asUintN(32, chance);
    return serial;
  });
};
