import { type Database, postgresCustomerRepository, type Statement } from "@condor/adapters-postgres";
import { type CustomerRepository, IdempotencyKey } from "@condor/core";
import { afterAll, expect, test } from "vitest";
import { aPerson, ask, personId, portsOver } from "../a-person.js";
import { done, tenant } from "../stage.js";
import { aServedDatabase } from "../store.js";
import { valid } from "../valid.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);

const key = valid(IdempotencyKey, "a key");

/** The database, and every statement that goes to it. */
const watched = (): { readonly seen: Statement[]; readonly database: Database } => {
  const seen: Statement[] = [];
  const query: Database["query"] = (statement) => () => {
    seen.push(statement);
    return database.query(statement)();
  };
  return { seen, database: { ...database, query } };
};

test("every method is one statement, named, whose text never varies and needs no lock beside its rows", async () => {
  const { seen, database: listening } = watched();
  const { client, load, store } = await tenant(database);
  await done(load([aPerson(1), aPerson(2)]));
  const customers = postgresCustomerRepository({ ...store, database: listening }, client);
  const counts: string[] = [];
  const counted =
    <A extends ReadonlyArray<unknown>, B>(name: string, method: (...args: A) => () => Promise<B>) =>
    (...args: A) =>
    async (): Promise<B> => {
      const before = seen.length;
      const answer = await method(...args)();
      counts.push(`${name}: ${seen.length - before}`);
      return answer;
    };
  const { find, findByIdempotencyKey, begin, advance, due } = customers;
  const all: CustomerRepository = {
    client,
    find: counted("find", find),
    findByIdempotencyKey: counted("findByIdempotencyKey", findByIdempotencyKey),
    begin: counted("begin", begin),
    advance: counted("advance", advance),
    due: counted("due", due),
  };
  for (const n of [1, 2]) expect(await ask(portsOver(all), n)).toBe("Opened");
  await done(all.find(personId(3)));
  await done(all.findByIdempotencyKey(key));
  await done(all.due(0, 10));
  await done(all.due(0, 10, { customerId: personId(1), dueAt: 0 }));
  expect(new Set(counts)).toEqual(new Set(["find: 1", "findByIdempotencyKey: 1", "begin: 1", "advance: 1", "due: 1"]));
  expect(new Set(seen.map(({ name, text }) => `${name} ${text}`)).size).toBe(
    new Set(seen.map(({ name }) => name)).size,
  );
  expect(seen.filter(({ text }) => /advisory|notify|listen|nextval/i.test(text))).toEqual([]);
});
