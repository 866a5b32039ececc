import type { RateLimiter } from "@condor/adapters-http";
import * as T from "#fp-ts/Task";
import { expect, test } from "vitest";
import { codeOf } from "./answered.js";
import { person } from "./customers.js";
import { pageRequest } from "./page.js";
import { type World, world } from "./world.js";

/** One thing that can be wrong with a request to create, in the published order. */
interface Wrong {
  readonly code: string;
  readonly crowded?: true;
  /** The name of the limit that has nothing left. */
  readonly spent?: "address" | "client";
  readonly method?: string;
  readonly path?: string;
  readonly token?: "none" | "wrong" | "readOnly";
  readonly type?: string;
  readonly body?: string;
  readonly key?: string;
}

const tooLarge = " ".repeat(16_385);
const wrongs: ReadonlyArray<Wrong> = [
  { code: "routeNotFound", path: "/condor/customer/creates" },
  { code: "methodNotAllowed", method: "PUT" },
  { code: "serverBusy", crowded: true },
  { code: "tooManyRequests", spent: "address" },
  { code: "unauthorized", token: "none" },
  { code: "unauthorized", token: "wrong" },
  { code: "forbidden", token: "readOnly" },
  { code: "tooManyRequests", spent: "client" },
  { code: "unsupportedMediaType", type: "text/plain" },
  { code: "payloadTooLarge", body: tooLarge },
  { code: "requestValidateError", body: "{" },
  { code: "requestValidateError", body: "{}" },
  { code: "requestValidateError", key: '"a key' },
  { code: "customerNotFound", body: JSON.stringify({ customerId: "csta_404" }) },
  { code: "badKYCStatus" },
];

const pairs = wrongs.flatMap((first, at) => wrongs.slice(at + 1).map((second) => ({ first, second })));

const tokenOf = async (of: World, token: Wrong["token"]): Promise<Readonly<Record<string, string>>> => {
  if (token === "none") return {};
  if (token === "wrong") return { "x-connectfi-token": "f".repeat(64) };
  return { "x-connectfi-token": await of.tokenFor(token === "readOnly" ? ["read"] : undefined) };
};

const nameOf = ({ code: _, ...rest }: Wrong): string => JSON.stringify(rest).slice(0, 50);

test.each(pairs.map((pair) => ({ ...pair, a: nameOf(pair.first), b: nameOf(pair.second) })))(
  "$first.code ($a) comes before $second.code ($b)",
  async ({ first, second }) => {
    const both = { ...second, ...first };
    const limiter: RateLimiter = {
      take: (policy) => T.of({ policy, granted: policy.name !== both.spent, remaining: 0, resetAt: 0 }),
    };
    const of = world({ customers: [person(pageRequest.customerId, { kycStatus: "PENDING" })], limits: { limiter } });
    const request = new Request(`https://condor.invalid${both.path ?? "/condor/customer/create"}`, {
      method: both.method ?? "POST",
      headers: {
        "Content-Type": both.type ?? "application/json",
        ...(await tokenOf(of, both.token)),
        ...(both.key === undefined ? {} : { "Idempotency-Key": both.key }),
      },
      body: both.body ?? JSON.stringify(pageRequest),
    });
    const response = await of.app.fetch(request, { address: "192.0.2.1", crowded: both.crowded === true });
    expect(await codeOf(response)).toBe(first.code);
  },
);

test("an unknown route without a token is not found, not unauthorized", async () => {
  expect((await world().send("GET", "/customer")).status).toBe(404);
});

test("the body is not read before the token is known", async () => {
  let read = false;
  const body = new ReadableStream(
    {
      pull: (controller) => {
        read = true;
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const init = { body, duplex: "half", headers: { "Content-Type": "application/json" } };
  expect((await world().send("POST", "/condor/customer/create", init)).status).toBe(401);
  expect(read).toBe(false);
});
