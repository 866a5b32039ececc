import { expect, test } from "vitest";
import { presets } from "../../src/presets/presets.js";
import { readScene } from "../../src/read-scene.js";
import { chances } from "../../src/rehearsal/chances.js";
import { movesOf } from "../../src/rehearsal/move.js";
import { played } from "../../src/rehearsal/played.js";
import { mostMoves, runOn } from "../../src/rehearsal/run-on.js";

const [{ scene }] = presets;
const reading = readScene(scene);
const offered = async (moves: string) => {
  const snapshot = await played(reading, movesOf(moves));
  if (snapshot === undefined) throw new Error("the scene cannot be played");
  const can = chances(snapshot, moves);
  return movesOf("nkra").filter((move) => can[move]);
};

test("while somebody is at work it goes on or dies", async () => {
  expect(await offered("nn")).toEqual(["n", "k"]);
});

test("a creation that was cut off is recovered, or asked for again", async () => {
  expect(await offered("nnk")).toEqual(["r", "a"]);
});

test("what was not begun, or has ended, is only asked for again", async () => {
  expect(await offered("k")).toEqual(["a"]);
  expect(await offered(await runOn(reading, ""))).toEqual(["a"]);
});

test("a link holds no more moves than it may", async () => {
  expect(await offered("n".repeat(mostMoves))).toEqual([]);
  const busy = `${"ka".repeat(49)}n`;
  expect(busy.length).toBe(mostMoves);
  expect(await offered(busy)).toEqual([]);
});

test("to let it run is to take every step that is left", async () => {
  expect(await runOn(reading, "")).toBe("nnnnnn");
  expect(await runOn(reading, "nnka")).toBe("nnkan");
  expect(await runOn(readScene({ ...scene, request: "{" }), "")).toBe("");
});
