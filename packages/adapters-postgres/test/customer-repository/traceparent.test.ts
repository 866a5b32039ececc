import type { PostgresCustomerRepository } from "@condor/adapters-postgres";
import { memoryCardIssuer } from "@condor/adapters-memory";
import type { CardIssuer } from "@condor/core";
import { afterAll, expect, test } from "vitest";
import { aPerson, ask, portsOver, silentIssuer } from "../a-person.js";
import { done, tenant } from "../stage.js";
import { aServedDatabase } from "../store.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);

const of = (digit: string): string => `00-${digit.repeat(32)}-${digit.repeat(16)}-01`;
const declining = memoryCardIssuer({
  script: () => ({ _tag: "Decline", subCode: "no", title: "No", reason: "no" }),
});

/** What is due after these beginnings of one customer, each with its trace. */
const tracesAfter = async (...begun: ReadonlyArray<readonly [traceparent: string | undefined, CardIssuer]>) => {
  const { customers, load } = await tenant(database);
  await done(load([aPerson(1)]));
  for (const [traceparent, issuer] of begun) {
    const begin: PostgresCustomerRepository["begin"] = (beginning) =>
      customers.begin(traceparent === undefined ? beginning : { ...beginning, traceparent });
    await ask(portsOver({ ...customers, begin }, issuer), 1);
  }
  return (await done(customers.due(Number.MAX_SAFE_INTEGER, 9))).map((due) => due.traceparent);
};

test("the trace in which a creation began is told with what is due", async () => {
  expect(await tracesAfter([of("a"), silentIssuer()])).toEqual([of("a")]);
  expect(await tracesAfter([undefined, silentIssuer()])).toEqual([undefined]);
});

test("a request that only carries on changes no trace, and one that begins anew brings its own, or none", async () => {
  expect(await tracesAfter([of("a"), silentIssuer()], [of("b"), silentIssuer()])).toEqual([of("a")]);
  expect(await tracesAfter([of("a"), declining], [of("b"), silentIssuer()])).toEqual([of("b")]);
  expect(await tracesAfter([of("a"), declining], [undefined, silentIssuer()])).toEqual([undefined]);
});

test.each([of("0"), of("A"), `${of("a")}0`, "", "Jessie Testman\n", `01${of("a").slice(2)}`])(
  "%j is no trace: it is left out, and the creation begins",
  async (traceparent) => {
    expect(await tracesAfter([traceparent, silentIssuer()])).toEqual([undefined]);
  },
);
