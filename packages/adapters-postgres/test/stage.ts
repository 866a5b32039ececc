import {
  addClient,
  type Database,
  eraseCustomer,
  importCustomers,
  type Keyring,
  postgresCustomerRepository,
} from "@condor/adapters-postgres";
import { ClientId, type CustomerId, type Verification } from "@condor/core";
import type { CustomerRepositoryCapability, CustomerRepositoryStage } from "@condor/testkit";
import { assert } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import type * as TE from "#fp-ts/TaskEither";
import { aKeyring } from "./store.js";

export const offers: ReadonlyArray<CustomerRepositoryCapability> = ["colleague", "neighbour", "erase", "spoil"];

export const done = async <L, A>(task: TE.TaskEither<L, A>): Promise<A> => {
  const answer = await task();
  assert(E.isRight(answer), JSON.stringify(answer));
  return answer.right;
};

const keyring = aKeyring();
let clients = 0;

const newClient = (): ClientId => {
  clients += 1;
  const client = `${process.pid}-${Date.now()}-${clients}`;
  assert(ClientId.is(client));
  return client;
};

export const tenant = async (database: Database, ring: Keyring = keyring) => {
  const client = newClient();
  await done(addClient(database, client));
  const store = { database, keyring: ring };
  const customers = postgresCustomerRepository(store, client);
  const load = importCustomers(store, client);
  return { store, client, customers, load };
};

const spoiled = "update condor.customer set data_key = profile where client = $1 and customer_id = $2";

/** Every stage is another client of the same database. */
export const stageOn = (database: Database) => async (): Promise<CustomerRepositoryStage> => {
  const { store, client, customers, load } = await tenant(database);
  const other = await tenant(database);
  return {
    customers,
    colleague: postgresCustomerRepository(store, client),
    neighbour: { customers: other.customers, seed: async (given) => void (await done(other.load(given))) },
    seed: async (given) => void (await done(load(given))),
    verify: async (customerId: CustomerId, verification: Verification) => {
      const found = await done(customers.find(customerId));
      assert(O.isSome(found));
      await done(load([{ ...found.value.customer, verification }]));
    },
    erase: (customerId) => done(eraseCustomer(database, client)(customerId)),
    spoil: async (customerId) =>
      void (await done(database.query({ name: "spoil", text: spoiled, values: [client, customerId] }))),
    dispose: () => undefined,
  };
};
