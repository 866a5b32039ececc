import { memoryClients, memoryTokenStore, type RegisteredClient, type Scope } from "@condor/adapters-http";
import { systemClock } from "@condor/adapters-memory";
import {
  addClient,
  migrate,
  postgresClientRegistry,
  postgresTokenStore,
  servedDatabase,
} from "@condor/adapters-postgres";
import { ClientId, type Instant } from "@condor/core";
import * as O from "fp-ts/lib/Option.js";
import { afterAll, describe, expect, inject, test } from "vitest";
import { isScope } from "../../src/store/is-scope.js";
import { done } from "../served.js";
import { tokenStoreLaws, type TokenStoreStage } from "./token-store-laws.js";

const idOf = (text: string): ClientId => {
  if (!ClientId.is(text)) throw new Error(text);
  return text;
};

let names = 0;
const aName = (): ClientId => {
  names += 1;
  return idOf(`t${process.pid}_${Date.now()}_${names}`);
};

const aClock = () => {
  let now: Instant = 0;
  return { ...systemClock, now: () => now, set: (then: Instant) => void (now = then) };
};

const password = "$quick$v=1$a";
const scopes: ReadonlyArray<Scope> = ["read"];
const ttl = 1_000;

const memoryStage = (mostPerClient?: number): Promise<TokenStoreStage> => {
  const [client, stranger, clock] = [aName(), aName(), aClock()];
  const first: RegisteredClient = { client, scopes, password, isDisabled: false, generation: 0 };
  const clients = memoryClients([first]);
  const present = async () => O.getOrElse(() => first)(await done(clients.find(client)));
  const put = async (change: (one: RegisteredClient) => Partial<RegisteredClient>) => {
    const one = await present();
    clients.put({ ...one, ...change(one) })();
  };
  const next = ({ generation }: RegisteredClient) => ({ generation: generation + 1 });
  return Promise.resolve({
    tokens: memoryTokenStore(clock, { ttl, clients, ...(mostPerClient === undefined ? {} : { mostPerClient }) }),
    clock,
    client,
    stranger,
    change: (given) => put(() => ({ scopes: given })),
    disable: () => put((one) => ({ ...next(one), isDisabled: true })),
    enable: () => put(() => ({ isDisabled: false })),
    rotate: () => put(next),
    generation: async () => (await present()).generation,
  });
};

const database = servedDatabase({ url: inject("databaseUrl") });
await done(migrate(database));
afterAll(database.close);

const postgresStage = async (): Promise<TokenStoreStage> => {
  const [client, stranger, clock] = [aName(), aName(), aClock()];
  const registry = postgresClientRegistry(database, isScope);
  await done(registry.add({ client, password, scopes }));
  await done(addClient(database, stranger));
  return {
    tokens: postgresTokenStore({ database, clock, ttl, isScope }),
    clock,
    client,
    stranger,
    change: (given) => done(registry.change(client, { scopes: given })),
    disable: () => done(registry.disable(client)),
    enable: () => done(registry.enable(client)),
    rotate: () => done(registry.rotate(client, "$quick$v=1$b")),
    generation: async () =>
      O.match(
        () => -1,
        (one: { generation: number }) => one.generation,
      )(await done(registry.find(client))),
  };
};

const stages = { memory: () => memoryStage(), PostgreSQL: postgresStage };

describe.each(Object.entries(stages))("tokens in %s", (_, make) => {
  test.each(tokenStoreLaws)("%s", async (__, assertHolds) => {
    await assertHolds(await make());
  });
});

test("in memory a client that asks for many tokens pushes out its own oldest ones, and nobody else's", async () => {
  const { tokens, client, stranger } = await memoryStage(2);
  const of = async (one: ClientId) => (await done(tokens.issue({ client: one, scopes }))).token;
  const other = await of(stranger);
  const own = [await of(client), await of(client), await of(client)];
  const found = await Promise.all([other, ...own].map(async (one) => O.isSome(await done(tokens.find(one)))));
  expect(found).toEqual([true, false, true, true]);
});

test("a request's token is looked up in one statement, whatever became of its client", async () => {
  const { client, change, disable } = await postgresStage();
  const seen: string[] = [];
  const watched: typeof database.query = (statement) => {
    seen.push(statement.name);
    return database.query(statement);
  };
  const tokens = postgresTokenStore({ database: { ...database, query: watched }, clock: systemClock, isScope });
  const { token } = await done(tokens.issue({ client, scopes }));
  await change(["create"]);
  await done(tokens.find(token));
  await disable();
  await done(tokens.find(token));
  expect(seen).toEqual(["condor_issue_token", "condor_find_token", "condor_find_token"]);
});
