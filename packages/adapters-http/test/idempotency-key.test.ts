import { memoryCardIssuer, systemClock } from "@condor/adapters-memory";
import { expect, test } from "vitest";
import { codeOf } from "./answered.js";
import { person } from "./customers.js";
import { pageCustomer, pageRequest } from "./page.js";
import { everything, world } from "./world.js";

const other = "csta_OtherCustomer";
const plain = { customerId: pageRequest.customerId };
const keyed = (key: string) => ({ "Idempotency-Key": key });

const data = async (response: Response): Promise<unknown> => {
  const { data: inside }: { readonly data: unknown } = JSON.parse(await response.text());
  return inside;
};

test("the equal request with the key is answered the same account and card, and says so", async () => {
  const of = world();
  const first = await of.create(plain, everything, keyed('"one"'));
  const again = await of.create(plain, everything, keyed('"one"'));
  expect([first.status, first.headers.get("Idempotency-Replayed")]).toEqual([200, null]);
  expect([again.status, again.headers.get("Idempotency-Replayed")]).toEqual([200, "true"]);
  expect(await data(again)).toEqual(await data(first));
});

test.each([
  ['"one"', "one"],
  ["one", '"one"'],
  ['"a,\\"b\\\\"', '"a,\\"b\\\\"'],
  [`"${"k".repeat(255)}"`, "k".repeat(255)],
  ["a,b", '"a,b"'],
])("%s and %s are one key", async (one, same) => {
  const of = world();
  await of.create(plain, everything, keyed(one));
  expect(await codeOf(await of.create(plain, everything, keyed(same)))).toBe("0");
});

test("the key with another request is told, also of another customer, and before that customer is looked at", async () => {
  const of = world({ customers: [pageCustomer, person(other, { kycStatus: "PENDING" })] });
  await of.create(plain, everything, keyed('"one"'));
  const askings = [pageRequest, { customerId: other }, { customerId: "csta_404" }];
  for (const asked of askings) {
    const response = await of.create(asked, everything, keyed('"one"'));
    expect([response.status, await codeOf(response)]).toEqual([422, "idempotencyKeyMismatch"]);
  }
});

test("another key, or none, does not repeat the answer", async () => {
  const of = world();
  await of.create(plain, everything, keyed('"one"'));
  for (const headers of [{}, keyed('"two"')])
    expect(await codeOf(await of.create(plain, everything, headers))).toBe("condorCustomerExist");
});

test("after a refusal the key with a corrected request is judged afresh", async () => {
  let declines = 1;
  const issuer = memoryCardIssuer({
    script: () => {
      declines -= 1;
      return declines < 0 ? { _tag: "Act" } : { _tag: "Decline", subCode: "no", title: "No", reason: "No." };
    },
  });
  const of = world({ ports: { issuer } });
  expect(await codeOf(await of.create(pageRequest, everything, keyed('"one"')))).toBe("extCondor");
  expect(await codeOf(await of.create(plain, everything, keyed('"one"')))).toBe("0");
  expect(await codeOf(await of.create(plain, everything, keyed('"one"')))).toBe("0");
});

test("whoever loses the answer gets it with the key, though the recovery finished the work", async () => {
  let calls = 0;
  const issuer = memoryCardIssuer({
    script: () => {
      calls += 1;
      return { _tag: calls === 1 ? "ActAndLoseAnswer" : "Act" };
    },
  });
  const of = world({ ports: { issuer } });
  expect(await codeOf(await of.create(plain, everything, keyed('"one"')))).toBe("issuerUnavailable");
  expect(await codeOf(await of.create(plain))).toBe("0");
  const again = await of.create(plain, everything, keyed('"one"'));
  expect([await codeOf(again), again.headers.get("Idempotency-Replayed")]).toEqual(["0", "true"]);
});

test("fifty equal requests with one key at once are all answered the same account and card", async () => {
  const issuer = memoryCardIssuer();
  const of = world({ clock: systemClock, ports: { issuer } });
  const responses = await Promise.all(
    Array.from({ length: 50 }, async () => of.create(plain, everything, keyed('"one"'))),
  );
  const answers = await Promise.all(responses.map(async (response) => JSON.stringify(await data(response))));
  expect(new Set(answers).size).toBe(1);
  expect(responses.filter(({ headers }) => headers.get("Idempotency-Replayed") === null)).toHaveLength(1);
  expect(issuer.ledger()).toHaveLength(2);
});

test("a key belongs to the client that sent it", async () => {
  const of = world();
  await of.create(plain, everything, keyed('"one"'));
  const headers = { "Content-Type": "application/json", "x-connectfi-token": await of.tokenFor(everything, of.globex) };
  const response = await of.send("POST", "/condor/customer/create", {
    headers: { ...headers, ...keyed('"one"') },
    body: JSON.stringify(plain),
  });
  expect(await codeOf(response)).toBe("customerNotFound");
});
