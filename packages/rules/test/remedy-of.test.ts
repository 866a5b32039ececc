import { explain, parse, ShippingMethod } from "@condor/core";
import { FactsOnWire, remedyOf } from "@condor/rules";
import * as E from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { factsIn } from "../src/facts-in.js";
import { admissible, inputNames, inputs, type Situation } from "../src/inputs.js";
import { made } from "../src/made.js";

const own = { remedy: "What the rule says." };

const helps = (situation: Partial<Situation>): string => {
  const { decision } = explain(made(parse(FactsOnWire)(factsIn({ ...admissible, ...situation }))));
  return E.isLeft(decision) ? remedyOf(decision.left, own) : "";
};

const particular: ReadonlyArray<readonly [Partial<Situation>, string]> = [
  [{ status: "PENDING" }, "Wait until the check is done, then ask again."],
  [
    { status: "WAITING-DATA" },
    "Supply the data that the check still asks for, and ask again once the status is APPROVED.",
  ],
  [
    { status: "WAITING_DATA" },
    "Supply the data that the check still asks for, and ask again once the status is APPROVED.",
  ],
  [{ status: "DENIED" }, "There is nothing that the caller could do: the check was not passed."],
  [{ status: "any other" }, "Find out what the status means: only APPROVED will do."],
  [{ design: "not offered" }, "Ask for one of the designs that are offered: 1, 2."],
  [{ shipping: "not offered" }, "Ask for one of the methods that are offered, or for none: Standard, Express."],
  [{ name: "too long" }, "Ask for a name of at most 20 of the characters that cards carry (A-Z0-9 .'/-)."],
  [{ name: "in other letters" }, "Ask for a name of at most 20 of the characters that cards carry (A-Z0-9 .'/-)."],
];

test.each(particular)("of %j is said what helps there", (situation, remedy) => {
  expect(helps(situation)).toBe(remedy);
});

const others = inputNames.flatMap((input) =>
  inputs[input].map((value): Partial<Situation> => ({ [input]: value })).filter((one) => helps(one) !== ""),
);

test("whatever else is refused, the rule's own remedy is said", () => {
  const said = others.map(helps).filter((remedy) => remedy === own.remedy);
  expect(said).toHaveLength(others.length - particular.length);
  expect(said.length).toBeGreaterThan(8);
});

test("where nothing is shipped, no method is the one to ask for", () => {
  const shippingMethod = made(parse(ShippingMethod)("Express"));
  expect(remedyOf({ _tag: "ShippingNotOffered", shippingMethod, offered: [] }, own)).toBe(
    "Ask for no shipping method: the product is not shipped.",
  );
});
