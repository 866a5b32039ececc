import { expect, test } from "vitest";
import { pageRequest } from "./page.js";
import { throws } from "./throws.js";
import { world } from "./world.js";

const idOf = async (response: Response) => ((await response.json()) as { requestId: unknown }).requestId;
const answers = async (of: ReturnType<typeof world>) => [
  await of.create(pageRequest),
  await of.create({}),
  await of.get("/nowhere"),
  await of.send("PUT", "/health"),
  await of.send("POST", "/condor/customer/create"),
  await of.send("GET", "/health"),
];

test("every answer has its own requestId: 32 lower-case hexadecimal characters", async () => {
  const ids = await Promise.all((await answers(world())).map(idOf));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/u);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a host may draw the requestId", async () => {
  const id = "0190b6a0c1de7f2e8a3b4c5d6e7f8091";
  const of = world({ newRequestId: () => id });
  for (const answer of await answers(of)) expect(await idOf(answer)).toBe(id);
  expect(new Set(of.observations.map(({ requestId }) => requestId))).toEqual(new Set([id]));
});

test.each([
  ["throws", throws(new Error("no chance"))],
  ["draws nothing", () => ""],
  ["draws a UUID with dashes", () => crypto.randomUUID()],
])("a generator that %s is not listened to", async (_, newRequestId) => {
  expect(await idOf(await world({ newRequestId }).get("/health"))).toMatch(/^[0-9a-f]{32}$/u);
});
