import type { Database, Parameter, Row } from "@condor/adapters-postgres";
import { assert } from "vitest";
import * as E from "#fp-ts/Either";
import { done } from "./stage.js";

/** A statement past the adapter; unnamed, so that it is not kept prepared. */
export const sql =
  (database: Database) =>
  (text: string, ...values: ReadonlyArray<Parameter>): Promise<ReadonlyArray<Row>> =>
    done(database.query({ name: "", text, values }));

/** What PostgreSQL calls the fault of a statement that it must refuse. */
export const refusal =
  (database: Database) =>
  async (text: string, ...values: ReadonlyArray<Parameter>): Promise<string> => {
    const answer = await database.query({ name: "", text, values })();
    assert(E.isLeft(answer), `was done: ${text}`);
    return answer.left.cause;
  };

/** A value of a row that must be a text. */
export const textOf = (value: unknown): string => {
  assert(typeof value === "string", typeof value);
  return value;
};
