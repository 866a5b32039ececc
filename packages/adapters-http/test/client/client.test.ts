import { condorClient } from "@condor/adapters-http";
import { CustomerId, IdempotencyKey } from "@condor/core";
import * as E from "#fp-ts/Either";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { pageCustomer } from "../page.js";
import { read } from "../read.js";
import { world } from "../world.js";
import { credentials, noCards, request, says, scripted, token } from "./scripted.js";

const { customerId } = request;
const busy = (seconds: number | undefined) =>
  says(
    503,
    { code: "storageUnavailable", message: "m" },
    seconds === undefined ? {} : { "Retry-After": String(seconds) },
  );
const lost = () => Promise.reject(new TypeError("fetch failed", { cause: { code: "ECONNRESET" } }));
const tokenIn = (one: Request | undefined) => one?.headers.get("x-connectfi-token");

const overApp = (fetched: (ask: () => Promise<Response>, nth: number) => Promise<Response>) => {
  const of = world();
  let nth = 0;
  const fetch = (one: Request) =>
    one.url.endsWith("/create") ? fetched(() => of.app.fetch(one), ++nth) : of.app.fetch(one);
  const clock = { ...of.clock, wait: () => () => Promise.resolve() };
  return condorClient("https://condor.invalid", credentials, { fetch, clock });
};

test("create answers customer, account and card, each naming the other", async () => {
  const answer = await overApp((ask) => ask()).create(request)();
  if (E.isLeft(answer)) throw new Error(answer.left._tag);
  const { customer, account, card, replayed } = answer.right;
  expect(customer.backOffices).toEqual(["condor"]);
  expect([customer.accounts, account.cardIds, card.accountIds]).toEqual([
    [account],
    [card.cardId],
    [account.accountId],
  ]);
  expect([card.reference, replayed]).toEqual([request.cardAttributes?.reference, false]);
});

test("an answer that is lost is answered by the next try, with what the lost one made", async () => {
  const client = overApp(async (ask, nth) => {
    const response = await ask();
    return nth === 1 ? lost() : response;
  });
  expect(await client.create(request)()).toMatchObject({
    right: { replayed: false, customer: { backOffices: ["condor"] } },
  });
  expect(await client.create(request)()).toEqual(E.left({ _tag: "AlreadyCreated", customerId }));
});

test("the caller's own key tells a repeat from the first", async () => {
  const client = overApp((ask) => ask());
  const idempotencyKey = read(IdempotencyKey, 'a "key" \\ with all');
  const first = await client.create(request, { idempotencyKey })();
  const second = await client.create(request, { idempotencyKey })();
  expect(first).toMatchObject({ right: { replayed: false } });
  if (E.isLeft(first)) throw new Error(first.left._tag);
  const { account, card } = first.right;
  expect(second).toMatchObject({ right: { replayed: true, account, card } });
});

test("every try of a call has one key, and every call one of its own", async () => {
  const { client, seen } = scripted((_, nth) =>
    nth === 1 ? lost() : says(400, { code: "condorCustomerExist", message: "m" }),
  );
  await client.create(request)();
  await client.create(request)();
  const [first, again, second] = seen.asked.map(({ headers }) => headers.get("Idempotency-Key"));
  expect(first).toMatch(/^"[0-9a-f-]{36}"$/u);
  expect(again).toBe(first);
  expect(second).not.toBe(first);
});

test("reads tell what the service has, and of an unknown customer that there is nothing", async () => {
  const of = world({ customers: [{ ...pageCustomer, kycStatus: "PENDING" }] });
  const client = condorClient("https://condor.invalid", credentials, { fetch: of.app.fetch, clock: of.clock });
  const unknown = read(CustomerId, "csta_404");
  expect(await client.kycStatus(customerId)()).toMatchObject({
    right: { customer: { customerId, customerType: "individual" }, kyc: { verification: { _tag: "Pending" } } },
  });
  expect(await client.kycStatus(unknown)()).toEqual(E.left({ _tag: "CustomerNotFound", customerId: unknown }));
  expect([await client.cards(unknown)(), await client.accounts(unknown)()]).toEqual([E.right([]), E.right([])]);
});

test("calls at once share one login, and later ones its token until shortly before it expires", async () => {
  const { client, clock, seen } = scripted(noCards);
  await Promise.all([client.cards(customerId)(), client.cards(customerId)(), client.cards(customerId)()]);
  await clock.wait(29 * 60_000 - 1)();
  await client.cards(customerId)();
  expect(seen.logins).toHaveLength(1);
  await clock.wait(1)();
  await client.cards(customerId)();
  expect(seen.logins).toHaveLength(2);
  expect(seen.asked.map(tokenIn)).toEqual(["token1", "token1", "token1", "token1", "token2"]);
});

const unauthorized = () => says(401, { code: "unauthorized", message: "m" });

test("a token that is refused is renewed once, for all that were refused, and later", async () => {
  let renew = (): void => undefined;
  const renewed = new Promise<void>((resolve) => {
    renew = resolve;
  });
  const { client, seen } = scripted((one, nth) => {
    if (tokenIn(one) === "token1") return nth === 3 ? renewed.then(unauthorized) : unauthorized();
    renew();
    return noCards();
  });
  const answers = await Promise.all([1, 2, 3].map(() => client.cards(customerId)()));
  expect(answers).toEqual([E.right([]), E.right([]), E.right([])]);
  expect(seen.logins).toHaveLength(2);
});

test("a token that is refused again is the answer", async () => {
  const { client, seen } = scripted(unauthorized);
  expect(await client.cards(customerId)()).toEqual(E.left({ _tag: "Unauthorized" }));
  expect([seen.logins.length, seen.asked.length]).toEqual([2, 2]);
});

test("a failed login is told, and the next call tries again", async () => {
  const logins = (_: Request, nth: number) => (nth === 1 ? unauthorized() : token(nth));
  const { client } = scripted(noCards, { logins });
  expect(await client.cards(customerId)()).toEqual(E.left({ _tag: "Unauthorized" }));
  expect(await client.cards(customerId)()).toEqual(E.right([]));
});

test("503 and 429 are asked again when they say, and a lost connection with growing pauses", async () => {
  const limited = says(429, { code: "tooManyRequests", message: "m" }, { "Retry-After": "2" });
  const told = scripted((_, nth) => [busy(1), limited][nth - 1] ?? noCards());
  expect(await told.client.cards(customerId)()).toEqual(E.right([]));
  expect(told.clock.waits).toEqual([1_000, 2_000]);
  const broken = scripted(lost);
  expect(await broken.client.cards(customerId)()).toEqual(E.left({ _tag: "Unreachable", cause: "ECONNRESET" }));
  expect(broken.clock.waits).toEqual([200, 400]);
});

test.each([
  ["asks for more than the longest pause", () => busy(6), {}],
  ["does not say when", () => busy(undefined), {}],
  ["comes too late for what the caller has", () => busy(3), { within: 3_000 }],
  ["is another failure", () => says(500, { code: "internalError", message: "m" }, { "Retry-After": "1" }), {}],
])("an answer that %s stands", async (_, answer, options) => {
  const { client, clock, seen } = scripted(answer);
  expect(E.isLeft(await client.cards(customerId, options)())).toBe(true);
  expect([seen.asked.length, clock.waits]).toEqual([1, []]);
});

const never = () => new Promise<Response>(() => undefined);

test("a try that takes too long is given up, also where fetch does not listen", async () => {
  const { client, seen } = scripted(never, { timeout: 20, retries: 1 });
  expect(await client.cards(customerId)()).toEqual(E.left({ _tag: "TimedOut", after: 20 }));
  expect(seen.asked.map(({ signal }) => signal.aborted)).toEqual([true, true]);
});

test("an aborted call ends at once and is not tried again", async () => {
  const controller = new AbortController();
  const { client, seen } = scripted(() => {
    setImmediate(() => controller.abort());
    return never();
  });
  expect(await client.cards(customerId, { signal: controller.signal })()).toEqual(E.left({ _tag: "Cancelled" }));
  expect(await client.create(request, { signal: { aborted: true } })()).toEqual(E.left({ _tag: "Cancelled" }));
  expect(seen.asked).toHaveLength(1);
});

const odd: ReadonlyArray<readonly [string, () => Response]> = [
  ["HTML", () => new Response("<html>token1</html>", { status: 200 })],
  ["another shape", () => says(200, { code: "0", data: { cards: [{ id: "token1" }] } })],
  ["a code that nobody knows", () => says(400, { code: "odd token1", message: "token1" })],
  ["a known code with another status", () => says(500, { code: "customerNotFound", message: "token1", context: {} })],
];

test.each(odd)("%s is unexpected, and what it holds is not told", async (_, answer) => {
  const { client } = scripted(answer);
  const said = await client.cards(customerId)();
  expect(said).toMatchObject({ left: { _tag: "UnexpectedAnswer", status: answer().status } });
  expect(inspect(said, { depth: 9 })).not.toContain("token1");
});

test("no failure holds a password or a token", async () => {
  const secrets = `${credentials.password.reveal()} token1`;
  const throwing = () =>
    Promise.reject(Object.assign(new Error(secrets), { code: secrets, cause: new Error(secrets) }));
  for (const logins of [throwing, () => says(401, { code: "unauthorized", message: secrets })])
    for (const client of [scripted(throwing).client, scripted(noCards, { logins }).client])
      expect(inspect(await client.cards(customerId)(), { depth: 9 })).not.toMatch(/correct horse|token1/u);
});

test("a redirection is not followed: the token is for one service", async () => {
  const { client, seen } = scripted(noCards);
  await client.cards(customerId)();
  expect([...seen.logins, ...seen.asked].map(({ redirect }) => redirect)).toEqual(["error", "error"]);
});
