import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type { Creation } from "../creation/creation.js";
import { fault } from "../schema/fault.js";
import { isObject } from "../schema/json.js";
import { type Checked, type Schema, schema } from "../schema/schema.js";
import { states } from "./states.js";

type Stored = Readonly<Record<string, unknown>>;

/** Each step takes a record of its version to the next one: pure, and never changed once it was released. */
export type Migrations = ReadonlyArray<(record: Stored) => Stored>;

const migrations: Migrations = [];

const unknownVersion = (latest: number) => ({
  ...fault("maximum", { comparison: "<=", limit: latest }, `must be <= ${latest}: a newer program wrote this record`),
  instancePath: "/schemaVersion",
});

/** The record in today's shape. One of a newer program is refused: what it means here is not known. */
export const migrated =
  (steps: Migrations) =>
  (value: unknown): Checked<unknown> => {
    if (!isObject(value)) return E.right(value);
    const from = value["schemaVersion"];
    if (typeof from !== "number" || !Number.isInteger(from) || from < 1) return E.right(value);
    if (from > steps.length + 1) return E.left([unknownVersion(steps.length + 1)]);
    return E.right(steps.slice(from - 1).reduce((record, step) => step(record), value));
  };

/**
 * A creation as a store keeps it: JSON with a `schemaVersion`, older ones migrated as they are read. Encoded, the
 * order's applicant is plain text, secrets included: a store encrypts it.
 */
export const StoredCreation: Schema<Creation> = schema<Creation>({
  name: "StoredCreation",
  jsonSchema: states.jsonSchema,
  is: states.is,
  check: (value) => pipe(migrated(migrations)(value), E.chain(states.check)),
  encode: states.encode,
});
