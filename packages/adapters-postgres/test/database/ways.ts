import { type Database, servedDatabase } from "@condor/adapters-postgres";
import { expect } from "vitest";
import { refusal, sql } from "../sql.js";

/** Longer than any limit here. */
export const nap = "select pg_sleep(5)::text";

/** A pool with short limits. */
export const through = (url: string, statementTimeout = 300): Database =>
  servedDatabase({ url, statementTimeout, connectionTimeout: 400, poolSize: 2 });

/** Closes twice, and answers whether that took less than 2 s. */
export const closing = async (one: Database): Promise<boolean> => {
  const start = performance.now();
  await one.close();
  await one.close();
  return performance.now() - start < 2_000;
};

/** How it failed, and that it did within the limits. */
export const failing = async (one: Database, text = "select 1"): Promise<string> => {
  const start = performance.now();
  const cause = await refusal(one)(text);
  // The limits, and a second for the client's own: all beyond is a busy machine.
  expect(performance.now() - start).toBeLessThan(5_000);
  return cause;
};

export const heals = (one: Database) => sql(one)("select 1 as one");
