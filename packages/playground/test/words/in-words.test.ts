import { Customer, parse, secret } from "@condor/core";
import { expect, test } from "vitest";
import { person } from "../../src/presets/people.js";
import { presets } from "../../src/presets/presets.js";
import { readScene } from "../../src/read-scene.js";
import { verdictOf } from "../../src/verdict.js";
import { evidenceInWords } from "../../src/words/evidence-in-words.js";
import { faultInWords } from "../../src/words/fault-in-words.js";
import { nameOf } from "../../src/words/name-of.js";
import { planInWords } from "../../src/words/plan-in-words.js";

test("evidence is told as it is, and a secret is not told", () => {
  const evidence = { a: "x", b: 7, c: true, d: false, e: ["1", "2"], f: [], g: secret("hidden") };
  expect(evidenceInWords(evidence).map(([, value]) => value)).toEqual([
    "x",
    "7",
    "yes",
    "no",
    "1, 2",
    "none",
    "[redacted]",
  ]);
});

test("the plan is what the request asks for, with the program's defaults", () => {
  const planOf = (id: string) => {
    const scene = presets.find((preset) => preset.id === id)?.scene;
    const verdict = scene === undefined ? undefined : verdictOf(readScene(scene));
    if (verdict?._tag !== "Judged" || verdict.explanation.decision._tag === "Left") throw new Error("not admitted");
    return Object.fromEntries(planInWords(verdict.explanation.decision.right));
  };
  expect(planOf("plastic")).toMatchObject({ Card: "Physical_Debit_Card, physical", Shipping: "Express" });
  expect(planOf("approved")).toMatchObject({ Card: "Virtual_Debit_Card, virtual", Shipping: "none", Design: "1" });
});

test.each([
  ["customerId", "required", { missingProperty: "x" }, "customerId lacks x"],
  ["", "additionalProperties", { additionalProperty: "x" }, "the document must not have x"],
  ["a/type", "enum", { allowedValues: ["A", "B"] }, "type must be one of: A, B"],
  ["a/0", "maxLength", { limit: 3 }, "0 as Ajv says"],
])("a fault at %s is told with the names that it is about", (at, keyword, params, told) => {
  const instancePath = at === "" ? "" : `/${at}`;
  expect(faultInWords({ instancePath, schemaPath: "", keyword, params, message: "as Ajv says" })).toBe(told);
});

test("who has no name is called by the id", () => {
  const nameless = parse(Customer)({ ...person, customer: {} });
  expect(nameless._tag === "Right" && nameOf(nameless.right)).toBe(person.customerId);
});
