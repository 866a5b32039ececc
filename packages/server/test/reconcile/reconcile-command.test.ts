import type { ResourceId } from "@condor/core";
import * as TE from "fp-ts/lib/TaskEither.js";
import { expect, test } from "vitest";
import { reconciled } from "../../src/reconcile/reconciled.js";
import { dyingAtTheCard, forgetful } from "../faulty-issuers.js";
import { said } from "../said.js";
import { done, servedEnvironment } from "../served.js";
import { type World, worldOn } from "../world-on.js";

const british = "csta_British";
const ibis = "csta_IbisHolder";
const jessie = "csta_MlNTVaPPqdvvl1swwSGbC";
const business = "csta_BusinessApproved";

const stage = async () => {
  const environment = await servedEnvironment();
  const world = await worldOn(environment);
  return { ...world, reconcile: (...rest: ReadonlyArray<string>) => said(["reconcile", ...rest], environment) };
};

const bookOf = async ({ rows }: World, customerId: string, step: string): Promise<string> => {
  const text = "select resource_id from condor_sandbox.book where key = $1";
  return String((await rows(text, `condor/sandbox/${customerId}/${step}`))[0]?.["resource_id"]);
};

test("a store that agrees with the books has no difference, and what is in flight is named apart", async () => {
  const { ports, created, reconcile } = await stage();
  await created(british);
  await created("csta_DeclineCard");
  await created(ibis, dyingAtTheCard(ports.issuer), 0);
  await created(jessie, forgetful(ports.issuer));
  expect(await reconcile()).toEqual({
    code: 0,
    stdout: [
      "2 in flight, which may differ for now:",
      "  sandbox csta_IbisHolder IssuingCard",
      "  sandbox csta_MlNTVaPPqdvvl1swwSGbC UnderReview",
      "4 creations and 5 lines of the books compared: no difference.",
      "",
    ].join("\n"),
    stderr: "",
  });
});

test("every difference is told with what it means and what to do, for people and for programs", async () => {
  const world = await stage();
  const { ports, created, reconcile, rows } = world;
  for (const customerId of [british, ibis, jessie, business, "csta_DeclineAccount"]) await created(customerId);
  await created("csta_LoseAnswer", dyingAtTheCard(ports.issuer));
  const card = await bookOf(world, british, "card");
  await rows("delete from condor_sandbox.book where resource_id = $1 returning 1", card);
  await rows("update condor_sandbox.book set resource_id = 'other' where key like $1 returning 1", `%${ibis}/account`);
  const added = "insert into condor_sandbox.book (resource_id, key, step) values ($1, $2, 'account') returning 1";
  await rows(added, "second", `condor/sandbox/${jessie}/account`);
  await rows(added, "late", "condor/sandbox/csta_DeclineAccount/account");
  await rows(added, "lost", "condor/gone/csta_Nobody/account");
  await rows("update condor.creation set data_key = record where customer_id = $1 returning 1", business);
  const { code, stdout, stderr } = await reconcile();
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toContain(
    `sandbox ${british}\n  card: the store has it, and the issuer's books do not (store: ${card})`,
  );
  expect(stdout).toMatch(/csta_IbisHolder\n {2}account: the issuer made another one .*store: \w+; books: other\)/u);
  expect(stdout).toMatch(/SGbC\n {2}account: the issuer made more than one .*books: sandbox_account_\w+, second\)/u);
  expect(stdout).toMatch(/csta_DeclineAccount\n {2}account: .* although the store has its refusal \(books: late\)/u);
  expect(stdout).toMatch(/gone csta_Nobody\n {2}account: .* no creation of this customer \(books: lost\)\n {2}\S/u);
  expect(stdout).toMatch(/csta_BusinessApproved\n {2}the store's record cannot be read/u);
  expect(stdout).toMatch(/^6 creations and \d+ lines of the books compared: 6 differences\.$/mu);
  const json = JSON.parse((await reconcile("--json")).stdout) as { differences: object[]; inFlight: object[] };
  expect(json.differences).toHaveLength(6);
  expect(json.differences[0]).toMatchObject({ client: "sandbox", means: expect.any(String), cure: expect.any(String) });
  expect(json).toMatchObject({ inFlight: [{ customerId: "csta_LoseAnswer" }], creations: 6, elsewhere: 0 });
});

test("books of many pages are read to the last, and a page that fails once is asked for again", async () => {
  const { ports, durable, clients, created, rows } = await stage();
  await created(british);
  await rows(`insert into condor_sandbox.book (resource_id, key, step)
    select 'zz' || lpad(n::text, 4, '0'), 'condor/sandbox/csta_' || n || '/account', 'account'
    from generate_series(1, 250) n returning 1`);
  let calls = 0;
  const books = (after?: ResourceId) => {
    calls += 1;
    return calls === 2 ? TE.left({ _tag: "OutcomeUnknown", cause: "429" } as const) : ports.issuer.books(after);
  };
  const wait = () => () => Promise.resolve();
  const found = await done(reconciled({ durable, clients, issuer: { name: "sandbox", books }, wait }));
  expect(found.entries).toBe(252);
  expect(found.differences).toHaveLength(250);
});

test("what is created while the books are read is no difference", async () => {
  const { ports, durable, clients, created } = await stage();
  await created(british);
  let looks = 0;
  const books = (after?: ResourceId) => async () => {
    const page = await ports.issuer.books(after)();
    looks += 1;
    if (looks === 1) await created(ibis);
    return page;
  };
  const issuer = { name: "sandbox", books };
  const found = await done(reconciled({ durable, clients, issuer, wait: ports.clock.wait }));
  expect(found).toMatchObject({ differences: [], creations: 2, entries: 4 });
  expect(looks).toBe(2);
});

test.each([
  [["--yaml"], 'unknown option "--yaml"'],
  [["all"], 'unknown argument "all"'],
])("condor reconcile %j is refused", async (rest, problem) => {
  const { code, stdout, stderr } = await said(["reconcile", ...rest], {});
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`condor: ${problem}`);
});
