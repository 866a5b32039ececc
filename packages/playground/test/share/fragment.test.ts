import * as fc from "fast-check";
import { expect, test } from "vitest";
import { presets } from "../../src/presets/presets.js";
import { fragmentOf, sceneOf } from "../../src/share/fragment.js";
import { packed } from "../../src/share/packed.js";

const [{ scene }] = presets;

test("a scene comes back from its fragment as it was", async () => {
  const texts = fc.string({ unit: "grapheme", maxLength: 200 }).filter((text) => !/[\0\p{Surrogate}]/u.test(text));
  const scenes = fc.record({
    customer: texts,
    program: texts,
    request: texts,
    mishap: fc.constantFrom("none", "loseCard"),
    moves: fc.constantFrom("", "nnk", "nnnra"),
  });
  await fc.assert(
    fc.asyncProperty(scenes, async (one) => {
      expect(await sceneOf(await fragmentOf(one))).toEqual(one);
    }),
    { numRuns: 50 },
  );
});

test("a fragment is safe in a link, and short", async () => {
  const fragment = await fragmentOf(scene);
  expect(fragment).toMatch(/^#scene=1\.[\w-]+$/);
  expect(fragment.length).toBeLessThan(1_500);
});

test.each([
  ["another page's", "#top"],
  ["nothing", "#scene=1."],
  ["no base64", "#scene=1.%%%"],
  ["nothing that was packed", "#scene=1.AAAA"],
  ["cut off", "cut"],
])("a fragment that is %s is no scene", async (name, fragment) => {
  const whole = await fragmentOf(scene);
  expect(await sceneOf(name === "cut off" ? whole.slice(0, 200) : fragment)).toBeUndefined();
});

test.each([
  ["no JSON", "x"],
  ["of another shape", JSON.stringify({ ...scene, extra: 1 })],
  ["with moves that nobody can make", JSON.stringify({ ...scene, moves: "z" })],
  ["too long", JSON.stringify({ ...scene, request: "x".repeat(20_001) })],
  ["much longer unfolded than folded", `${JSON.stringify(scene)}${" ".repeat(200_000)}`],
])("a packed text that is %s is no scene", async (_, text) => {
  expect(await sceneOf(`#scene=1.${await packed(text)}`)).toBeUndefined();
});
