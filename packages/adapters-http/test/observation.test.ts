import type { Observation } from "@condor/adapters-http";
import { manualClock } from "@condor/adapters-memory";
import { expect, test } from "vitest";
import { pageRequest } from "./page.js";
import { throws } from "./throws.js";
import { everything, start, type World, world } from "./world.js";

const create = "/condor/customer/create";
const status = "/customer/kyc/status/:customerId";
const client = "acme";
const { customerId } = pageRequest;

const ways: ReadonlyArray<readonly [string, (of: World) => Promise<Response>, object]> = [
  ["a creation", (of) => of.create(pageRequest), { route: create, status: 200, code: "0", client, customerId }],
  [
    "a refusal",
    (of) => of.create({ customerId: "csta_404" }),
    { route: create, status: 400, code: "customerNotFound", client, customerId: "csta_404" },
  ],
  [
    "an invalid body",
    (of) => of.create({ customerId: 1 }),
    { route: create, status: 400, code: "requestValidateError", client },
  ],
  [
    "a token without the scope",
    (of) => of.create(pageRequest, ["read"]),
    { route: create, status: 403, code: "forbidden", client },
  ],
  ["no token", (of) => of.send("POST", create), { route: create, status: 401, code: "unauthorized" }],
  ["a wrong method", (of) => of.send("PUT", create), { route: create, status: 405, code: "methodNotAllowed" }],
  ["an unknown route", (of) => of.send("GET", "/secret?x=1"), { status: 404, code: "routeNotFound" }],
  [
    "a customer in the path",
    (of) => of.get(`/customer/kyc/status/${customerId}`),
    { route: status, status: 200, code: "0", client, customerId },
  ],
  [
    "any text in the path",
    (of) => of.get("/customer/kyc/status/%0Aforged"),
    { route: status, status: 400, code: "customerNotFound", client },
  ],
];

test.each(ways)("%s is observed once, and nothing more is told than this", async (_, ask, expected) => {
  const of = world();
  const { requestId } = (await (await ask(of)).json()) as { requestId: string };
  expect(of.observations).toEqual([{ requestId, durationMs: 0, ...expected }]);
});

test("a repeat for its Idempotency-Key is observed as one", async () => {
  const of = world();
  const key = { "Idempotency-Key": '"one"' };
  await of.create(pageRequest, everything, key);
  await of.create(pageRequest, everything, key);
  expect(of.observations.map(({ code, replayed }) => ({ code, replayed }))).toEqual([
    { code: "0", replayed: undefined },
    { code: "0", replayed: true },
  ]);
});

test("the time taken is told, and is never negative", async () => {
  const clock = manualClock(start);
  const late = (by: number) =>
    world({
      clock,
      portsOf: () => {
        clock.advance(by)();
        return world().ports;
      },
    });
  const [slow, backwards] = [late(250), late(-250)];
  await slow.create(pageRequest);
  await backwards.create(pageRequest);
  expect([...slow.observations, ...backwards.observations].map(({ durationMs }) => durationMs)).toEqual([250, 0]);
});

test.each([
  ["throws", throws(new Error("no disk"))],
  ["rejects", () => Promise.reject(new Error("no disk"))],
  ["never ends", () => new Promise(() => undefined)],
])("an observer that %s changes no answer", async (_, onAnswer: (observation: Observation) => void) => {
  expect((await world({ onAnswer }).create(pageRequest)).status).toBe(200);
});
