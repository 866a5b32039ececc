import {
  type Answer,
  type Collection,
  type IncreaseFake,
  increaseFake,
  type ProblemType,
  refusing,
} from "@condor/increase-fake";
import * as E from "#fp-ts/Either";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bankOf, type Bank } from "./bank-of.js";
import { anOrder } from "./order.js";

let fake: IncreaseFake;
beforeAll(async () => {
  fake = await increaseFake();
});
afterAll(() => fake.close());

const plastic = anOrder({ kind: "physical" });
const more = { resource_id: "account_of_the_key", errors: [], reason: "deleted_credential", retry_after: 60 };

/** Everything that an order asks for, with the requests of one collection struck once. */
const struck = async (collection: Collection, behaviour: ReturnType<typeof refusing>): Promise<[unknown, Bank]> => {
  const bank = bankOf(fake);
  const { issuer, group } = bank;
  group.script(collection, behaviour);
  const opened = await bank.open(plastic);
  if (E.isLeft(opened)) return [opened.left, bank];
  return [E.toUnion(await issuer.issueDebitCard("condor/acme/csta_1/card", plastic, opened.right)()), bank];
};

const ids = ({ group }: Bank, ...collections: ReadonlyArray<Collection>) =>
  collections.flatMap((collection) => group.objects(collection).map(({ id }) => id));

/** What there was when a request of the collection was struck: nothing of the port's, or these. */
const before: ReadonlyArray<Collection> = ["entities", "accounts", "cards"];
const after: ReadonlyArray<readonly [Collection, Collection]> = [
  ["account_numbers", "accounts"],
  ["physical_cards", "cards"],
];

const refusals: ReadonlyArray<ProblemType> = [
  "invalid_parameters_error",
  "object_not_found_error",
  "invalid_operation_error",
];
const unsure: ReadonlyArray<ProblemType> = [
  "malformed_request_error",
  "invalid_api_key_error",
  "environment_mismatch_error",
  "insufficient_permissions_error",
  "private_feature_error",
  "api_method_not_found_error",
  "rate_limited_error",
  "internal_server_error",
];

describe("each of the twelve problems", () => {
  test("is told once in this table", () => {
    expect(new Set([...refusals, ...unsure, "idempotency_key_already_used_error"]).size).toBe(12);
  });

  test.each(refusals.flatMap((type) => before.map((collection) => [type, collection] as const)))(
    "%s of %s is a decline in the issuer's words, and the next call is carried out",
    async (type, collection) => {
      const [answer, bank] = await struck(collection, refusing(type, { detail: "Not today.", more }));
      expect(answer).toEqual({
        _tag: "Declined",
        subCode: type,
        title: type.replaceAll("_", " "),
        reason: "Not today.",
      });
      expect(E.isRight(await bank.issue(plastic))).toBe(true);
    },
  );

  test.each(refusals.flatMap((type) => after.map((pair) => [type, ...pair] as const)))(
    "%s of %s is a contradiction that names what there is in %s, and the next call is carried out",
    async (type, collection, made) => {
      const [answer, bank] = await struck(collection, refusing(type, { more }));
      expect(answer).toEqual({ _tag: "Contradiction", resourceIds: ids(bank, made) });
      expect(ids(bank, made)).toHaveLength(1);
      expect(E.isRight(await bank.issue(plastic))).toBe(true);
    },
  );

  test.each([...before.map((one) => [one, []] as const), ...after.map(([one, made]) => [one, [made]] as const)])(
    "idempotency_key_already_used_error of %s is a contradiction that names what the key has made, and %j",
    async (collection, made) => {
      const [answer, bank] = await struck(collection, refusing("idempotency_key_already_used_error", { more }));
      const resourceIds = [...ids(bank, ...made), "account_of_the_key"];
      expect(answer).toEqual({ _tag: "Contradiction", resourceIds });
    },
  );

  test("a used key whose object cannot be read is a contradiction all the same", async () => {
    const [answer] = await struck(
      "accounts",
      refusing("idempotency_key_already_used_error", { more: { resource_id: 1 } }),
    );
    expect(answer).toEqual({ _tag: "Contradiction", resourceIds: [] });
  });

  test.each(unsure.flatMap((type) => [...before, ...after.map(([one]) => one)].map((one) => [type, one] as const)))(
    "%s of %s is unknown, and the next call is carried out",
    async (type, collection) => {
      const [answer, bank] = await struck(collection, refusing(type, { detail: "canary", more }));
      expect(answer).toMatchObject({ _tag: "OutcomeUnknown", cause: expect.stringContaining(type) });
      expect(JSON.stringify(answer)).not.toContain("canary");
      expect(E.isRight(await bank.issue(plastic))).toBe(true);
    },
  );
});

const raw = (status: number, body: string, type = "application/json"): Answer => ({ _tag: "Raw", status, type, body });
const problem = (members: object) =>
  JSON.stringify({ type: "invalid_operation_error", status: 409, title: "No", ...members });
const html = "<html><body>Bad gateway</body></html>";

const unreadable: ReadonlyArray<readonly [string, Answer]> = [
  ["a reset", { _tag: "Reset" }],
  ["a truncated answer", { _tag: "Truncated" }],
  ["HTML", raw(200, html, "text/html")],
  ["HTML that says it is JSON", raw(200, html)],
  ["an empty answer", raw(200, "")],
  ["null", raw(200, "null")],
  ["a list", raw(200, "[]")],
  ["no content", raw(204, "")],
  ["half an answer", { _tag: "Changed", change: () => ({ id: undefined }) }],
  ["an id that is none", { _tag: "Changed", change: () => ({ id: "" }) }],
  ["an object of another kind", { _tag: "Changed", change: () => ({ type: "loan" }) }],
  ["HTML with status 502", raw(502, html, "text/html")],
  ["HTML with status 403", raw(403, html, "text/html")],
  ["a problem that nobody has heard of", raw(409, problem({ type: "lunch_error" }))],
  ["a problem with another status than its own", raw(400, problem({}))],
  ["a problem with a status that is not its type's", raw(400, problem({ status: 400 }))],
  ["a problem without a title", raw(409, problem({ title: undefined }))],
  ["a refusal with status 500", raw(500, problem({ status: 500 }))],
];

const everywhere = [...before, ...after.map(([one]) => one)];

/** All of them where account and card are made, a few at each other request: it is the same code. */
const atEach = everywhere.map((collection) => {
  const isMain = collection === "accounts" || collection === "cards";
  return [collection, isMain ? unreadable : unreadable.slice(0, 3)] as const;
});

describe.each(atEach)("an answer to %s that cannot be relied upon", (collection, answersTo) => {
  test.each(answersTo)("%s: the outcome is unknown, and the next call gets what was made", async (_, answers) => {
    const [answer, bank] = await struck(collection, { acts: "now", answers });
    expect(answer).toMatchObject({ _tag: "OutcomeUnknown" });
    expect(E.isRight(await bank.issue(plastic))).toBe(true);
    for (const one of everywhere) expect(bank.group.objects(one)).toHaveLength(1);
  });
});

const strange: ReadonlyArray<readonly [Collection, string, object]> = [
  ["entities", "another key", { idempotency_key: "condor/acme/csta_2/account/entity" }],
  ["entities", "no key", { idempotency_key: null }],
  ["entities", "another customer", { description: "csta_2" }],
  ["entities", "another structure", { structure: "trust" }],
  ["accounts", "another key", { idempotency_key: "condor/acme/csta_2/account" }],
  ["accounts", "another owner", { entity_id: "entity_of_another" }],
  ["accounts", "another order", { name: "acca_2" }],
  ["accounts", "another program", { program_id: "program_of_another" }],
  ["accounts", "a closed account", { status: "closed" }],
  ["account_numbers", "another key", { idempotency_key: "condor/acme/csta_2/account/number" }],
  ["account_numbers", "another account", { account_id: "account_of_another" }],
  ["account_numbers", "another order", { name: "acca_2" }],
  ["account_numbers", "a canceled number", { status: "canceled" }],
  ["cards", "another key", { idempotency_key: "condor/acme/csta_2/card" }],
  ["cards", "another account", { account_id: "account_of_another" }],
  ["cards", "another order", { description: "crda_2" }],
  ["cards", "a canceled card", { status: "canceled" }],
  ["physical_cards", "another key", { idempotency_key: "condor/acme/csta_2/card/plastic" }],
  ["physical_cards", "another card", { card_id: "card_of_another" }],
];

describe("an answer about something else is a contradiction", () => {
  test.each(strange)("to %s: %s", async (collection, _, change) => {
    const [answer, bank] = await struck(collection, {
      acts: "now",
      answers: { _tag: "Changed", change: () => ({ ...change }) },
    });
    const made = after.flatMap(([one, whole]) => (one === collection ? [whole] : []));
    expect(answer).toEqual({ _tag: "Contradiction", resourceIds: ids(bank, ...made, collection) });
  });
});

test.each(["entities", "accounts"] as const)(
  "a no of %s is not passed on while the key has its account already",
  async (collection) => {
    const bank = bankOf(fake);
    await bank.open(plastic);
    bank.group.script(collection, refusing("invalid_operation_error"));
    expect(await bank.open(plastic)).toEqual(E.left({ _tag: "Contradiction", resourceIds: ids(bank, "accounts") }));
  },
);

test("a no of cards is not passed on while the key has its card already", async () => {
  const bank = bankOf(fake);
  await bank.issue(plastic);
  bank.group.script("cards", refusing("invalid_operation_error"));
  expect(await bank.issue(plastic)).toEqual(E.left({ _tag: "Contradiction", resourceIds: ids(bank, "cards") }));
});

test("an order that does not fit is declined with the field named, and nothing is sent", async () => {
  const { issuer, group, open } = bankOf(fake);
  const unfit = anOrder({ kind: "physical", attributes: { nameOnCard: "SEAN O'BRIEN" } });
  const declined = E.left({
    _tag: "Declined",
    subCode: "unfit_order",
    title: "The order does not fit Increase",
    reason: "cardAttributes.nameOnCard has other than A-Z a-z 0-9 _ . - / and space",
  });
  expect(await open(unfit)).toEqual(declined);
  const account = {
    resourceId: "account_1",
    accountNumber: "1",
    routing: { _tag: "OtherRouting", others: {} },
  } as never;
  expect(await issuer.issueDebitCard("condor/acme/csta_1/card", unfit, account)()).toEqual(declined);
  expect(group.requests()).toEqual([]);
});

test("a customer who was declined and whose data were mended gets an account of the mended entity", async () => {
  const { open, find, group } = bankOf(fake);
  group.script("accounts", refusing("invalid_operation_error"));
  expect(await open(anOrder({ profile: { lastName: "Tetsman" } }))).toMatchObject(E.left({ _tag: "Declined" }));
  const mended = { ...anOrder(), refusals: 1 };
  expect(E.isRight(await open(mended))).toBe(true);
  expect(await find(mended, "account")).toMatchObject({ _tag: "AccountFits" });
  const [, entity] = group.objects("entities");
  expect(entity).toMatchObject({ natural_person: { name: "Jessie Lee Testman" } });
  expect(group.objects("accounts")).toMatchObject([{ entity_id: entity?.id }]);
});

test("data that change after the account was opened are a contradiction, and no second account", async () => {
  const { open, find, group } = bankOf(fake);
  await open(anOrder());
  const changed = anOrder({ profile: { lastName: "Tetsman" } });
  const [account] = group.objects("accounts");
  expect(await open(changed)).toEqual(E.left({ _tag: "Contradiction", resourceIds: [account?.id] }));
  expect(await find(changed, "account")).toEqual({ _tag: "Differs", resourceIds: [account?.id] });
  expect(group.objects("accounts")).toHaveLength(1);
});

test("what is late lands once, before or after the repeat", async () => {
  for (const collection of everywhere)
    for (const isRepeatedFirst of [true, false]) {
      const [answer, bank] = await struck(collection, { acts: "later", answers: { _tag: "Reset" } });
      expect(answer).toMatchObject({ _tag: "OutcomeUnknown" });
      if (isRepeatedFirst) await bank.issue(plastic);
      bank.group.pass();
      expect(E.isRight(await bank.issue(plastic))).toBe(true);
      for (const one of everywhere) expect(bank.group.objects(one)).toHaveLength(1);
    }
});
