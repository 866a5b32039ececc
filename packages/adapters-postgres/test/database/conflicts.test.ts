import { migrate, postgresCustomerRepository, servedDatabase } from "@condor/adapters-postgres";
import { afterAll, describe, expect, test } from "vitest";
import { aPerson, ask, portsOver } from "../a-person.js";
import { aFreshDatabase } from "../fresh.js";
import { sql } from "../sql.js";
import { done, tenant } from "../stage.js";

const fresh = await aFreshDatabase();
const database = servedDatabase({ url: fresh.url, poolSize: 4 });
await done(migrate(database));
const run = sql(database);
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

// A sequence counts attempts: it is not rolled back.
await run("create schema lab");
await run("create sequence lab.attempts");
await run("create table lab.conflict (code text not null, times integer not null)");
await run(`create function lab.conflict() returns trigger language plpgsql as $function$
declare
  planned record;
begin
  select * into planned from lab.conflict;
  if nextval('lab.attempts') <= planned.times then
    raise exception 'in the way of Canaria' using errcode = planned.code;
  end if;
  return new;
end
$function$`);
await run("create trigger conflict before insert on condor.journal for each row execute function lab.conflict()");

const conflicting = async (code: string, times: number) => {
  await run("delete from lab.conflict");
  await run("insert into lab.conflict values ($1, $2)", code, times);
  await run("alter sequence lab.attempts restart");
};
const attempts = async () => (await run("select last_value::int as made from lab.attempts"))[0];

const { client, customers, load, store } = await tenant(database);
let people = 0;
const somebody = async (): Promise<number> => {
  people += 1;
  await done(load([aPerson(people)]));
  return people;
};

describe.each(["40001", "40P01"])("a conflict with another transaction, %s", (code) => {
  test("is tried again", async () => {
    const n = await somebody();
    await conflicting(code, 5);
    expect(await ask(portsOver(customers), n)).toBe("Opened");
  });

  test("is not tried for ever, and its cause is a code", async () => {
    const n = await somebody();
    await conflicting(code, 1_000);
    const causes: string[] = [];
    const listening = {
      ...customers,
      begin: (beginning: Parameters<typeof customers.begin>[0]) => async () => {
        const answer = await customers.begin(beginning)();
        if (answer._tag === "Left") causes.push(answer.left.cause);
        return answer;
      },
    };
    expect(await ask(portsOver(listening), n)).toBe("StorageUnavailable");
    expect(new Set(causes)).toEqual(new Set([code]));
    expect(await attempts()).toEqual({ made: 8 * causes.length });
  });
});

test("a conflict costs no connection", async () => {
  const n = await somebody();
  const one = servedDatabase({ url: fresh.url, poolSize: 1 });
  const backend = () => sql(one)("select pg_backend_pid() as pid");
  const before = await backend();
  await conflicting("40001", 5);
  const again = postgresCustomerRepository({ ...store, database: one }, client);
  expect(await ask(portsOver(again), n)).toBe("Opened");
  expect(await backend()).toEqual(before);
  await one.close();
});

test("another fault is not tried again", async () => {
  const n = await somebody();
  await conflicting("23514", 1_000);
  expect(await ask(portsOver(customers), n)).toBe("StorageUnavailable");
});
