import type { Database, Keyring } from "@condor/adapters-postgres";
import type { CustomerId } from "@condor/core";
import * as E from "#fp-ts/Either";
import { aPerson, ask, personId, portsOver, silentIssuer } from "../a-person.js";
import { assert } from "vitest";
import { tenant } from "../stage.js";

const everybody = [1, 2, 3, 4];

/** Four people of one client: the second was created, the creations of the others are opening. */
export const people = async (database: Database, keyring?: Keyring) => {
  const { client, customers, load, store } = await tenant(database, keyring);
  await load(everybody.map((n) => aPerson(n)))();
  const silent = portsOver(customers, silentIssuer());
  const said = [];
  for (const n of everybody) said.push(await ask(n === 2 ? portsOver(customers) : silent, n));
  assert.deepEqual(said, ["IssuerUnavailable", "Opened", "IssuerUnavailable", "IssuerUnavailable"]);
  return { client, customers, load, store };
};

/** Who cannot be read, of the four. */
export const unreadable = async ({
  customers,
}: Pick<Awaited<ReturnType<typeof people>>, "customers">): Promise<ReadonlyArray<CustomerId>> => {
  const found = await Promise.all(everybody.map((n) => customers.find(personId(n))()));
  return found.flatMap((one) => (E.isLeft(one) && one.left._tag === "RecordUnreadable" ? [one.left.customerId] : []));
};
