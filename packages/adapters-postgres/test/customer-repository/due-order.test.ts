import { manualClock } from "@condor/adapters-memory";
import { afterAll, expect, test } from "vitest";
import { aPerson, ask, personId, portsOver, silentIssuer } from "../a-person.js";
import { done, tenant } from "../stage.js";
import { aServedDatabase } from "../store.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);

test("what is due comes by its time, also where that has more digits", async () => {
  const { customers, load } = await tenant(database);
  await done(load([aPerson(1), aPerson(2)]));
  for (const [n, now] of [[1, 10 ** 12] as const, [2, 10 ** 12 - 10 ** 6] as const])
    await ask({ ...portsOver(customers, silentIssuer()), clock: manualClock(now) }, n);
  const due = await done(customers.due(Number.MAX_SAFE_INTEGER, 9));
  expect(due.map(({ customerId }) => customerId)).toEqual([personId(2), personId(1)]);
  const [first] = due;
  expect(await done(customers.due(Number.MAX_SAFE_INTEGER, 1, first))).toMatchObject([{ customerId: personId(1) }]);
});
