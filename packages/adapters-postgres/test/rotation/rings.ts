import { type Database, type Keyring, keyringOf, postgresCustomerRepository } from "@condor/adapters-postgres";
import type { ClientId, CustomerRepository } from "@condor/core";
import { randomBytes } from "node:crypto";
import { assert } from "vitest";
import * as E from "#fp-ts/Either";

export const older = `older:${randomBytes(32).toString("base64")}`;
export const newer = `newer:${randomBytes(32).toString("base64")}`;

export const ringOf = (...keys: ReadonlyArray<string>): Keyring => {
  const ring = keyringOf(keys.join("\n"));
  assert(E.isRight(ring));
  return ring.right;
};

/** A client's customers, as a node reads them that has these keys. */
export const reading = (
  database: Database,
  client: ClientId,
  ...keys: ReadonlyArray<string>
): { readonly customers: CustomerRepository } => ({
  customers: postgresCustomerRepository({ database, keyring: ringOf(...keys) }, client),
});
