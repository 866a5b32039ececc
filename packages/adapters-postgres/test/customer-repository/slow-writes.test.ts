import { type Database, eraseCustomer, migrate, servedDatabase } from "@condor/adapters-postgres";
import type { Beginning } from "@condor/core";
import { afterAll, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aPerson, ask, personId, portsOver } from "../a-person.js";
import { aFreshDatabase } from "../fresh.js";
import { sql } from "../sql.js";
import { done, tenant } from "../stage.js";
import { lateReview } from "./late-review.js";

const fresh = await aFreshDatabase();
const database: Database = servedDatabase({ url: fresh.url });
await done(migrate(database));
const run = sql(database);
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

// Triggers fire in the order of their names: these make each write of a creation slow before and after the guards.
await run("create schema lab");
await run(`create function lab.slow() returns trigger language plpgsql as
  'begin perform pg_sleep(0.15); return new; end'`);
for (const name of ["aa_slow", "zz_slow"])
  await run(
    `create trigger ${name} before insert or update on condor.creation for each row execute function lab.slow()`,
  );

const moments = [20, 90, 160, 230, 300];
const at = (moment: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, moment));

describe("an erasure at any moment of a write of the creation waits for it, or is seen by it", () => {
  test("a beginning", async () => {
    const { client, customers, load } = await tenant(database);
    await done(load(moments.map((n) => aPerson(n))));
    const begun: string[] = [];
    const listening = {
      ...customers,
      begin: (beginning: Beginning) => async () => {
        const answer = await customers.begin(beginning)();
        begun.push(E.isLeft(answer) ? answer.left.cause : answer.right._tag);
        return answer;
      },
    };
    const ends = await Promise.all(
      moments.map(async (n) => {
        const erasing = async () => {
          await at(n);
          return eraseCustomer(database, client)(personId(n))();
        };
        const [said, erased] = await Promise.all([ask(portsOver(listening), n), erasing()]);
        return `${said}, ${E.isLeft(erased) ? erased.left._tag : "erased"}`;
      }),
    );
    const either = new Set(["Opened, CreationUnsettled", "CustomerNotFound, erased", "Opened, erased"]);
    expect(ends.filter((end) => !either.has(end))).toEqual([]);
    expect(begun.filter((answer) => answer !== "Written" && answer !== "Stale")).toEqual([]);
    expect(ends).toContain("Opened, CreationUnsettled");
  });

  test("the review of what landed late", async () => {
    const { client, customers, load } = await tenant(database);
    await done(load(moments.map((n) => aPerson(n))));
    const reviews = await Promise.all(moments.map(async (n) => ({ n, late: await lateReview(customers, n) })));
    const ends = await Promise.all(
      reviews.map(async ({ n, late }) => {
        const erasing = async () => {
          await at(n);
          return eraseCustomer(database, client)(personId(n))();
        };
        const [reviewed, erased] = await Promise.all([done(late), erasing()]);
        return `${reviewed._tag}, ${E.isLeft(erased) ? erased.left._tag : "erased"}`;
      }),
    );
    const either = new Set(["Written, CreationUnsettled", "Stale, erased"]);
    expect(ends.filter((end) => !either.has(end))).toEqual([]);
  });
});
