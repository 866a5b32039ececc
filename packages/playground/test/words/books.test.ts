import { expect, test } from "vitest";
import { presets } from "../../src/presets/presets.js";
import { readScene } from "../../src/read-scene.js";
import { movesOf } from "../../src/rehearsal/move.js";
import { played } from "../../src/rehearsal/played.js";
import type { Scene } from "../../src/scene.js";
import { ledgerInWords, storeInWords, sumInWords } from "../../src/words/books.js";
import { secondsOf } from "../../src/words/time.js";

const [{ scene }] = presets;
const books = async (mishap: Scene["mishap"], moves: string) => {
  const snapshot = await played(readScene({ ...scene, mishap }), movesOf(moves));
  if (snapshot === undefined) throw new Error("the scene cannot be played");
  const { creation, ledger } = snapshot;
  return { store: Object.fromEntries(storeInWords(creation, () => "then")), ledger, sum: sumInWords(ledger) };
};

test("before the intent the store has nothing, and the issuer neither", async () => {
  expect(await books("none", "")).toEqual({ store: { Creation: "none" }, ledger: [], sum: "0 accounts, 0 cards" });
});

test("a lost answer shows in both books: one has the account, one an unknown outcome", async () => {
  const { store, sum } = await books("loseAccount", "nnnn");
  expect(store).toMatchObject({ Creation: "Opening the account", "Outcomes unknown": "1", "Recovery from": "then" });
  expect(sum).toBe("1 account, 0 cards");
});

test("a refusal is told in the issuer's words", async () => {
  expect((await books("declineAccount", "nnnn")).store).toMatchObject({ "Refused with": "Not eligible" });
});

test("when it is created both books name the same account", async () => {
  const { store, ledger, sum } = await books("none", "nnnnnn");
  expect(ledger.map(ledgerInWords)[0]).toEqual(["Account", store["Account number"]]);
  expect(ledger.map(ledgerInWords)[1]?.[0]).toBe("Card");
  expect(sum).toBe("1 account, 1 card");
});

test("spans are told in seconds", () => {
  expect([0, 20, 640, 10_020, 300_000].map(secondsOf)).toEqual(["0.00 s", "0.02 s", "0.64 s", "10.0 s", "300.0 s"]);
});
