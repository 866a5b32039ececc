import { afterEach, expect, test } from "vitest";
import { presets } from "../../src/presets/presets.js";
import { readScene } from "../../src/read-scene.js";
import { exchange } from "../../src/wire/exchange.js";

const [{ scene }] = presets;
const answer = async (body: string, mishap = scene.mishap) => {
  const { world } = readScene({ ...scene, mishap });
  if (world === undefined) throw new Error("the scene cannot be read");
  return exchange(world, body);
};

const body = Object.getOwnPropertyDescriptor(Request.prototype, "body");
afterEach(() => {
  if (body !== undefined) Object.defineProperty(Request.prototype, "body", body);
});

test("a body that is no JSON is answered, as anybody else is", async () => {
  const { status, body: told } = await answer("{ it's");
  expect(status).toBe(400);
  expect(JSON.parse(told)).toMatchObject({ code: "requestValidateError" });
});

test("an answer has the headers that tell something about it", async () => {
  const { headers } = await answer(scene.request, "loseAccount");
  expect(Object.fromEntries(headers)).toMatchObject({ "retry-after": "1", deprecation: expect.any(String) });
});

test("the same is answered the same, each time", async () => {
  expect(await answer(scene.request)).toEqual(await answer(scene.request));
});

test("a browser whose requests have no body of their own gets the same answer", async () => {
  const expected = await answer(scene.request);
  Reflect.deleteProperty(Request.prototype, "body");
  expect("body" in Request.prototype).toBe(false);
  expect(await answer(scene.request)).toEqual(expected);
  expect(expected.status).toBe(200);
});
