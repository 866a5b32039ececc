import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Collection, type IncreaseFake, increaseFake, refusing } from "../src/index.js";

let fake: IncreaseFake;
beforeAll(async () => {
  fake = await increaseFake({ pageSize: 2 });
});
afterAll(() => fake.close());

const asked = async (
  apiKey: string,
  method: string,
  path: string,
  { key, body }: { key?: string; body?: object } = {},
) => {
  const response = await fetch(`${fake.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, ...(key === undefined ? {} : { "idempotency-key": key }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const replayed = response.headers.get("idempotent-replayed");
  return { status: response.status, replayed, body: (await response.json()) as Record<string, unknown> };
};

const post = (apiKey: string, collection: Collection, key: string, body: object) =>
  asked(apiKey, "POST", `/${collection}`, { key, body });

const account = { name: "one", entity_id: "entity_existing_1" };

test("one key makes one object for ever, and names it to whoever asks for another with it", async () => {
  const group = fake.group("keys");
  const first = await post("keys", "accounts", "k", account);
  expect(first).toMatchObject({ status: 200, replayed: null, body: { type: "account", idempotency_key: "k" } });
  expect(await post("keys", "accounts", "k", account)).toEqual({ ...first, replayed: "true" });
  const used = { status: 409, body: { type: "idempotency_key_already_used_error", resource_id: first.body["id"] } };
  expect(await post("keys", "accounts", "k", { ...account, name: "two" })).toMatchObject(used);
  expect(await post("keys", "cards", "k", account)).toMatchObject(used);
  expect(group.objects("accounts")).toHaveLength(1);
});

test("a refusal is not kept, and names every field that is wrong", async () => {
  fake.group("refusals");
  const wrong = await post("refusals", "accounts", "k", { name: "" });
  expect(wrong).toMatchObject({ status: 400, body: { type: "invalid_parameters_error" } });
  expect(wrong.body["errors"]).toHaveLength(2);
  expect(await post("refusals", "accounts", "k", account)).toMatchObject({ status: 200 });
  const nowhere = await post("refusals", "cards", "c", { account_id: "account_of_nobody" });
  expect(nowhere).toMatchObject({ status: 404, body: { type: "object_not_found_error" } });
});

test("a list is newest first, in pages, and filtered by key; each API key sees its own", async () => {
  fake.group("lists");
  for (const key of ["a", "b", "c"]) await post("lists", "accounts", key, account);
  const keysOf = ({ body }: { body: Record<string, unknown> }) =>
    (body["data"] as ReadonlyArray<Record<string, unknown>>).map((one) => one["idempotency_key"]);
  const first = await asked("lists", "GET", "/accounts");
  expect(keysOf(first)).toEqual(["c", "b"]);
  const last = await asked("lists", "GET", `/accounts?cursor=${String(first.body["next_cursor"])}`);
  expect([keysOf(last), last.body["next_cursor"]]).toEqual([["a"], null]);
  expect(keysOf(await asked("lists", "GET", "/accounts?idempotency_key=b"))).toEqual(["b"]);
  fake.group("others");
  expect(keysOf(await asked("others", "GET", "/accounts"))).toEqual([]);
  expect(await asked("nobody", "GET", "/accounts")).toMatchObject({ status: 401 });
  expect(await asked("lists", "GET", "/loans")).toMatchObject({ status: 404 });
});

test("what is to be late is carried out when time passes, once", async () => {
  const group = fake.group("late");
  group.script("accounts", { acts: "later", answers: { _tag: "Reset" } });
  await expect(post("late", "accounts", "k", account)).rejects.toThrow("fetch failed");
  expect(group.objects("accounts")).toEqual([]);
  group.pass();
  group.pass();
  expect(group.objects("accounts")).toHaveLength(1);
});

test("what is in no script behaves as it is told, lists too", async () => {
  const group = fake.group("told");
  group.behave(({ method, key = "none" }) => refusing("rate_limited_error", { detail: `${method} ${key}` }));
  group.script("accounts", { acts: "now", answers: { _tag: "Own" } });
  expect(await post("told", "accounts", "k", account)).toMatchObject({ status: 200 });
  expect(await post("told", "accounts", "k", account)).toMatchObject({ status: 429, body: { detail: "POST k" } });
  expect(await asked("told", "GET", "/accounts")).toMatchObject({ status: 429, body: { detail: "GET none" } });
});

test("an answer that is kept back is heard afterwards, and what it tells of is there before", async () => {
  const group = fake.group("kept back");
  const order: string[] = [];
  let free = (): void => undefined;
  const after = new Promise<void>((resolve) => {
    free = resolve;
  });
  group.script("accounts", { acts: "now", answers: { _tag: "Own" }, after });
  const heard = post("kept back", "accounts", "k", account).then(() => order.push("heard"));
  await vi.waitFor(() => expect(group.objects("accounts")).toHaveLength(1));
  await asked("kept back", "GET", "/accounts");
  order.push("freed");
  free();
  await heard;
  expect(order).toEqual(["freed", "heard"]);
});
