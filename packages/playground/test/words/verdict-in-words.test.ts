import { expect, test } from "vitest";
import { presets } from "../../src/presets/presets.js";
import { readScene } from "../../src/read-scene.js";
import { verdictOf } from "../../src/verdict.js";
import { verdictInWords } from "../../src/words/verdict-in-words.js";

const sentenceOf = (id: string, change: (text: string) => string = (text) => text) => {
  const scene = presets.find((preset) => preset.id === id)?.scene;
  if (scene === undefined) throw new Error(`no story ${id}`);
  return verdictInWords(verdictOf(readScene({ ...scene, request: change(scene.request) })));
};

test("a business that must supply data is told so", () => {
  expect(sentenceOf("waiting-data")).toEqual({
    tone: "bad",
    word: "Refused",
    sentence:
      "Testman Hardware LLC gets no account and no card, because the KYB status of this business is WAITING-DATA, and it must be APPROVED.",
    toDo: "Supply the data that the check still asks for, and ask again once the status is APPROVED.",
  });
});

test.each([
  ["pending", "because the KYC status of this person is PENDING, and it must be APPROVED.", "Wait until"],
  ["denied", "because the KYC status of this person is DENIED, and it must be APPROVED.", "There is nothing"],
  ["adopted", "because the customer has an account and a card at condor already.", "Nothing needs to be done"],
  ["closed", "because the product Retired_Debit_Card is closed for new cards.", "Ask for another product"],
  [
    "long-name",
    "because the name “JESSIE URSULA TESTMAN-SAMPLE” does not fit on the card, which has room for 21 plain letters.",
    "Ask for a name of at most 21 of",
  ],
  ["address", "because the customer has no address of type SECONDARY; on file: PRIMARY.", "Ask for an address"],
])("the refusal of %s says why, and what helps", (id, why, helps) => {
  const { word, sentence, toDo } = sentenceOf(id);
  expect(word).toBe("Refused");
  expect(sentence).toBe(`Jessie Testman gets no account and no card, ${why}`);
  expect(toDo?.startsWith(helps)).toBe(true);
});

test("who is admitted is told what they get", () => {
  expect(sentenceOf("plastic")).toMatchObject({
    word: "Admitted",
    sentence:
      "Jessie Testman gets one account and a physical card, Physical_Debit_Card, in the name of JESSIE TESTMAN.",
  });
});

test("a request that cannot be read says how many faults it has, and which", () => {
  expect(sentenceOf("broken")).toEqual({
    tone: "broken",
    word: "Not readable",
    sentence: "The request has 2 faults, so nothing can be judged yet.",
    toDo: "Correct what is marked in the request: addressType must be one of: PRIMARY, SECONDARY; cardAttributes must not have colour.",
  });
});

test("a request for somebody else finds nobody", () => {
  expect(sentenceOf("approved", (text) => text.replace("csta_6c", "csta_7c"))).toMatchObject({
    word: "Refused",
    toDo: "Ask for the customer that is there.",
  });
});
