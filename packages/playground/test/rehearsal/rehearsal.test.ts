import { ClientId, CreateRequest, parse } from "@condor/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { presets } from "../../src/presets/presets.js";
import { readScene } from "../../src/read-scene.js";
import { mishaps } from "../../src/rehearsal/mishap.js";
import { movesOf } from "../../src/rehearsal/move.js";
import { played } from "../../src/rehearsal/played.js";
import type { Scene } from "../../src/scene.js";

const [{ scene }] = presets;
const play = async (told: Partial<Scene>) => {
  const snapshot = await played(readScene({ ...scene, ...told }), movesOf(told.moves ?? ""));
  if (snapshot === undefined) throw new Error("the scene cannot be played");
  return snapshot;
};
const steps = (made: ReadonlyArray<{ readonly step: string }>) => made.map(({ step }) => step);

test("a creation goes on only when it is told to", async () => {
  const before = await play({});
  expect(before.next).toMatchObject({ party: "store" });
  expect(before.creation).toBeUndefined();
  const intent = await play({ moves: "nn" });
  expect(intent.creation?._tag).toBe("OpeningAccount");
  expect(intent.ledger).toEqual([]);
  expect(intent.next).toMatchObject({ party: "issuer", key: `condor/playground/csta_6clNH3W2pBehujY8mpTCU8/account` });
});

test("left alone it ends with one account and one card", async () => {
  const { creation, ledger, next } = await play({ moves: "nnnnnn" });
  expect(creation?._tag).toBe("Created");
  expect(steps(ledger)).toEqual(["account", "card"]);
  expect(next).toBeUndefined();
});

test("a lost answer leaves it open, and recovery ends it with one account and one card", async () => {
  const open = await play({ mishap: "loseAccount", moves: "nnnn" });
  expect(open.creation).toMatchObject({ _tag: "OpeningAccount", failures: 1 });
  expect(steps(open.ledger)).toEqual(["account"]);
  const after = await play({ mishap: "loseAccount", moves: "nnnnr" });
  expect(after.creation?._tag).toBe("Created");
  expect(steps(after.ledger)).toEqual(["account", "card"]);
});

test("a declined card leaves the account, and a new request uses it again", async () => {
  const refused = await play({ mishap: "declineCard", moves: "nnnnnn" });
  expect(refused.creation?._tag).toBe("CardRefused");
  const after = await play({ mishap: "declineCard", moves: "nnnnnnannnnn" });
  expect(after.creation?._tag).toBe("Created");
  expect(steps(after.ledger)).toEqual(["account", "card"]);
});

test("an attempt that ends open says so, and one that ends with a no is another", async () => {
  const end = async (told: Partial<Scene>) => (await play(told)).entries.at(-1);
  expect(await end({ mishap: "loseAccount", moves: "nnnn" })).toMatchObject({ _tag: "Note", tone: "open" });
  expect(await end({ mishap: "declineAccount", moves: "nnnn" })).toMatchObject({ _tag: "Note", tone: "bad" });
  expect(await end({ moves: "nnnnnn" })).toMatchObject({ _tag: "Note", tone: "good" });
});

test("a killed process does nothing any more, and a request meanwhile is told to wait", async () => {
  const killed = await play({ moves: "nnnk" });
  expect(killed).toEqual(await play({ moves: "nnnknnn" }));
  const told = (await play({ moves: "nnnkann" })).entries.at(-1);
  expect(told).toMatchObject({ _tag: "Note", tone: "open" });
});

test("time passes by what happens, never backwards", async () => {
  const { entries } = await play({ mishap: "down", moves: "nnnnr" });
  const times = entries.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeGreaterThan(10_000);
});

test("whatever is done, never two; and recovery, run once more at the end, leaves nothing open", async () => {
  const moves = fc.array(fc.constantFrom("n", "n", "n", "k", "r", "a"), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...mishaps), moves, async (mishap, made) => {
      const { ledger, creation } = await play({ mishap, moves: `${made.join("")}krr` });
      expect(steps(ledger).filter((step) => step === "account").length).toBeLessThanOrEqual(1);
      expect(steps(ledger).filter((step) => step === "card").length).toBeLessThanOrEqual(1);
      expect(["Created", "AccountRefused", "CardRefused", undefined]).toContain(creation?._tag);
    }),
    { numRuns: 150 },
  );
});

test("a scene that cannot be read is not played", async () => {
  expect(await played(readScene({ ...scene, customer: "{" }), [])).toBeUndefined();
});

test("the names of the world are sound", () => {
  expect(parse(ClientId)("playground")._tag).toBe("Right");
  expect(parse(CreateRequest)(JSON.parse(scene.request))._tag).toBe("Right");
});
