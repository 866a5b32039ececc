import type { RegisteredClient } from "@condor/adapters-http";
import { manualClock, memoryCustomerRepository, systemClock } from "@condor/adapters-memory";
import { addClient, type Database, importCustomers, keyringOf, type PostgresStore } from "@condor/adapters-postgres";
import { type ClientId, ClientId as ClientIdOf, Customer, type CustomerRepository } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import * as T from "fp-ts/lib/Task.js";
import { configuration } from "../../src/configuration/configuration.js";
import { sandboxIssuer } from "../../src/sandbox/sandbox-issuer.js";
import { appFor } from "../../src/app/app-for.js";
import { memoryStore } from "../../src/store/memory-store.js";
import { postgresStore } from "../../src/store/postgres-store.js";
import type { Store } from "../../src/store/store.js";
import { shippedCustomers } from "../sandbox-files.js";
import { done } from "../served.js";
import { quickHash } from "./quick-hash.js";

const idOf = (text: string): ClientId => {
  if (!ClientIdOf.is(text)) throw new Error(text);
  return text;
};
const right = <A>(value: E.Either<unknown, A>): A => {
  if (E.isLeft(value)) throw new Error(JSON.stringify(value));
  return value.right;
};

export const [british, other] = ["csta_British", "csta_6clNH3W2pBehujY8mpTCU8"];
const customers = shippedCustomers
  .filter(({ customerId }) => customerId === british || customerId === other)
  .map((one) => right(Customer.check(one)));

interface Stage {
  readonly store: Store;
  readonly clients: readonly [ClientId, ClientId];
  /** Every statement since it was asked last; in memory, every call of the repository. */
  readonly ran: () => ReadonlyArray<string>;
  /** The second client has the same customers from now on. */
  readonly seedSecond: () => Promise<unknown>;
}

const emptied = (ran: string[]) => () => ran.splice(0);

let made = 0;
const aPair = (): readonly [ClientId, ClientId] => {
  made += 1;
  return [idOf(`acme${process.pid}x${made}`), idOf(`globex${process.pid}x${made}`)];
};

export const memoryStage = (): Promise<Stage> => {
  const clients = aPair();
  const store = memoryStore({ client: clients[0], customers, clock: systemClock, tokenTtl: 60_000 });
  const second = memoryCustomerRepository(clients[1]);
  const of = (client: ClientId) => (client === clients[1] ? second : store.customersOf(client));
  const ran: string[] = [];
  const heard = (repository: CustomerRepository): CustomerRepository => ({
    ...repository,
    find: (id) => {
      ran.push("find");
      return repository.find(id);
    },
    findByIdempotencyKey: (key) => {
      ran.push("findByIdempotencyKey");
      return repository.findByIdempotencyKey(key);
    },
    begin: (beginning) => {
      ran.push("begin");
      return repository.begin(beginning);
    },
  });
  return Promise.resolve({
    store: { ...store, customersOf: (client) => heard(of(client)) },
    clients,
    ran: emptied(ran),
    seedSecond: () => Promise.resolve(customers.map((one) => second.load(one)())),
  });
};

export const postgresStage = (database: Database) => async (): Promise<Stage> => {
  const clients = aPair();
  const ran: string[] = [];
  const query: Database["query"] = (statement) => () => {
    ran.push(statement.name);
    return database.query(statement)();
  };
  const keyring = right(keyringOf(`test:${Buffer.alloc(32, 1).toString("base64")}`));
  const durable: PostgresStore = { database: { ...database, query }, keyring };
  for (const client of clients) await done(addClient(database, client));
  await done(importCustomers(durable, clients[0])(customers));
  return {
    store: postgresStore({ durable, clock: systemClock, tokenTtl: 60_000, close: T.of(undefined) }),
    clients,
    ran: emptied(ran),
    seedSecond: () => done(importCustomers(durable, clients[1])(customers)),
  };
};

export interface Said {
  readonly status: number;
  readonly code: string;
  /** Without the requestId, which is every answer's own. */
  readonly body: string;
  readonly replayed: boolean;
}

interface Quotas {
  readonly creationsPerDay?: number;
  readonly requestsPerMinute?: number;
}

/** Two clients of one server, by their own passwords over the API; the first one has customers. */
export const twoClients = async ({ store, clients }: Stage, terms: Quotas = {}) => {
  const given = await done(configuration({ DATABASE_URL: "memory:", CONDOR_SANDBOX_CLIENT: "off" }));
  const { fetch } = appFor(given, {
    store,
    issuer: sandboxIssuer(systemClock),
    passwords: quickHash,
    // It stands still, so that a count that was read stays fresh.
    clock: manualClock(systemClock.now()),
  });
  const ask = async (path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Said> => {
    const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
    const answer = await fetch(new Request(`http://condor${path}`, init));
    const text = await answer.text();
    return {
      status: answer.status,
      code: (JSON.parse(text) as { code: string }).code,
      body: text.replace(/"requestId":"[0-9a-f]{32}"/u, ""),
      replayed: answer.headers.has("Idempotency-Replayed"),
    };
  };
  const json = { "Content-Type": "application/json" };
  const enter = async (client: ClientId, quota: Quotas = {}) => {
    const scopes: RegisteredClient["scopes"] = ["create", "read"];
    await done(store.logins.add({ client, password: `$quick$v=1$${client}`, scopes, ...quota }));
    const { body } = await ask("/auth/get-token", { user: { login: client, password: client } }, json);
    const token = /"token":"([0-9a-f]{64})"/u.exec(body)?.[1] ?? "";
    const headers = { ...json, "x-connectfi-token": token };
    return {
      get: (path: string) => ask(path, undefined, headers),
      create: (body_: unknown, key?: string) =>
        ask("/condor/customer/create", body_, { ...headers, ...(key === undefined ? {} : { "Idempotency-Key": key }) }),
    };
  };
  return { acme: await enter(clients[0], terms), globex: await enter(clients[1]) };
};
