import {
  admit,
  list,
  optional,
  parse,
  required,
  rulesetVersion,
  type Schema,
  schema,
  struct,
  text,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as t from "io-ts";
import { Decision, decisionOf } from "./decision.js";
import { factsIn } from "./facts-in.js";
import { FactsOnWire } from "./facts-on-wire.js";
import { admissible, inputNames, inputs, type Situation } from "./inputs.js";
import { made } from "./made.js";
import { names } from "./names.js";

/** Facts as they are written down, checked and not decoded. */
const WrittenFacts: Schema<unknown> = schema<unknown>({
  name: "WrittenFacts",
  jsonSchema: FactsOnWire.jsonSchema,
  is: (value): value is unknown => E.isRight(FactsOnWire.check(value)),
  check: (value) => (E.isRight(FactsOnWire.check(value)) ? E.right(value) : FactsOnWire.check(value)),
  encode: (value) => value,
});

/** Facts, and what must be decided on them. */
export const Vector = struct("Vector", {
  id: required("id", text("id", { minLength: 1 })),
  facts: required("facts", WrittenFacts),
  expected: required("expected", Decision),
});
export type Vector = t.TypeOf<typeof Vector>;

export const Vectors = struct("Vectors", {
  rulesetVersion: required("rulesetVersion", text("rulesetVersion")),
  /** In an accepted file: the version of @condor/core that it came after. */
  coreVersion: optional("coreVersion", text("coreVersion")),
  vectors: required("vectors", list(Vector)),
});
export type Vectors = t.TypeOf<typeof Vectors>;

type Change = Partial<Situation>;

const changesOf = (input: keyof Situation): ReadonlyArray<Change> =>
  inputs[input].filter((value) => value !== admissible[input]).map((value) => ({ [input]: value }));

/** Nothing wrong, each one thing, and each pair of things: pairs show which rule comes first. */
const changes: ReadonlyArray<Change> = [
  {},
  ...inputNames.flatMap(changesOf),
  ...inputNames.flatMap((first, at) =>
    inputNames
      .slice(at + 1)
      .flatMap((second) => changesOf(first).flatMap((one) => changesOf(second).map((other) => ({ ...one, ...other })))),
  ),
];

const vector = (id: string, facts: unknown): Vector => ({
  id,
  facts,
  expected: decisionOf(admit(made(parse(FactsOnWire)(facts)))),
});

const ofSituation = (change: Change): Vector => {
  const id = Object.entries(change).map(([input, value]) => `${input}: ${value}`);
  return vector(id.length === 0 ? "nothing wrong" : id.join(", "), factsIn({ ...admissible, ...change }));
};

/** A request without attributes, of a customer of this name, for a product that takes 20 characters. */
const ofName = (name: (typeof names)[number]): Vector => {
  const customerType = "name" in name ? "business" : "individual";
  const { customer, program } = factsIn({ ...admissible, customerType });
  const profile = { ...name, addresses: [{ type: "PRIMARY", countryCodeA3: "USA" }] };
  return vector(`derived name: ${JSON.stringify(name)}`, {
    customer: { ...customer, customer: profile },
    program: { ...program, defaultProductID: "Gold" },
    request: { customerId: "csta_6clNH3W2pBehujY8mpTCU8" },
  });
};

/** What an implementation in any language can be tested with: the decisions that this one makes, written down. */
export const vectors = (): Vectors => ({
  rulesetVersion,
  vectors: [...changes.map(ofSituation), ...names.map(ofName)],
});
