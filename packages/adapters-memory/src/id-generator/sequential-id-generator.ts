import type { IdGenerator } from "@condor/core";
import { idsOf } from "./ids-of.js";
import { serialBits } from "./uuid-v7.js";

const firstDay = BigInt(Date.UTC(2020, 0, 1));

/**
 * The same ids in the same order for the same `seed`, a whole number, and other ids for another: for tests. They are
 * valid UUIDv7s whose times count up by one millisecond from 2020-01-01.
 */
export const sequentialIdGenerator = (seed = 0): IdGenerator => {
  const own = BigInt.asUintN(Number(serialBits), BigInt(Math.trunc(seed)));
  let drawn = 0n;
  return idsOf(() => {
    drawn += 1n;
    return ((firstDay + drawn) << serialBits) | own;
  });
};
