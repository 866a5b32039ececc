import { expect, test } from "vitest";
import { presets } from "../../src/presets/presets.js";
import { readScene } from "../../src/read-scene.js";
import { verdictOf } from "../../src/verdict.js";
import { exchange } from "../../src/wire/exchange.js";
import { verdictInWords } from "../../src/words/verdict-in-words.js";

const told = {
  approved: ["Admitted", 200, "0"],
  plastic: ["Admitted", 200, "0"],
  pending: ["Refused", 400, "badKYCStatus"],
  "waiting-data": ["Refused", 400, "badKYBStatus"],
  denied: ["Refused", 400, "badKYCStatus"],
  adopted: ["Refused", 400, "condorCustomerExist"],
  closed: ["Refused", 400, "condorProgramClosed"],
  "long-name": ["Refused", 400, "condorCardAttributesName"],
  address: ["Refused", 400, "condorCardAttributesAddress"],
  broken: ["Not readable", 400, "requestValidateError"],
  lost: ["Admitted", 503, "issuerUnavailable"],
  declined: ["Admitted", 400, "extCondor"],
};

test("every story is here", () => {
  expect(presets.map(({ id }) => id)).toEqual(Object.keys(told));
});

test.each(presets)("the story of $id ends as the service and the rules end it", async ({ id, scene }) => {
  const reading = readScene(scene);
  const { word } = verdictInWords(verdictOf(reading));
  const answer = reading.world === undefined ? undefined : await exchange(reading.world, scene.request);
  const { code } = JSON.parse(answer?.body ?? "{}");
  expect(told).toHaveProperty([id], [word, answer?.status, code]);
});
