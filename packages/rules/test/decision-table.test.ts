import {
  admit,
  CardProgram,
  CreateRequest,
  Customer,
  type Facts,
  parse,
  type Schema,
  StoredCreation,
} from "@condor/core";
import { type DecisionTable, decisionOf, decisionTable } from "@condor/rules";
import { expect, test } from "vitest";
import { factsIn } from "../src/facts-in.js";
import { type Input, inputNames, inputs, type Situation } from "../src/inputs.js";
import { made } from "../src/made.js";

const combinations = (names: ReadonlyArray<Input>): ReadonlyArray<Partial<Situation>> =>
  names.reduce<ReadonlyArray<Partial<Situation>>>(
    (all, name) => all.flatMap((some) => inputs[name].map((value) => ({ ...some, [name]: value }))),
    [{}],
  );

/** As somebody reads it who has nothing but the table. */
const readFrom = ({ rows }: DecisionTable, situation: Situation) =>
  rows.find(({ when }) => when.every(({ input, isOneOf }) => isOneOf.includes(situation[input])))?.outcome;

/** Decodes each text once: situations share most of their parts. */
const decoding = <A>(of: Schema<A>): ((json: unknown) => A) => {
  const known = new Map<string, A>();
  return (json) => {
    const text = JSON.stringify(json);
    const value = known.get(text) ?? made(parse(of)(json));
    known.set(text, value);
    return value;
  };
};
const [customerOf, creationOf] = [decoding(Customer), decoding(StoredCreation)];
const [programOf, requestOf] = [decoding(CardProgram), decoding(CreateRequest)];

const factsOf = (situation: Situation): Facts => {
  const { customer, creation, program, request } = factsIn(situation);
  const facts = { customer: customerOf(customer), program: programOf(program), request: requestOf(request) };
  return creation === undefined ? facts : { ...facts, creation: creationOf(creation) };
};

test("read from the top, the table decides every situation as admit does", () => {
  const table = decisionTable();
  const situations = combinations(inputNames) as ReadonlyArray<Situation>;
  const differing = situations.filter((situation) => {
    const { decision, rule, failure } = decisionOf(admit(factsOf(situation)));
    const read = readFrom(table, situation);
    return read?.decision !== decision || read.rule !== rule || read.failure !== failure;
  });
  expect(situations).toHaveLength(7 * 2 * 2 * 6 * 5 * 2 * 2 * 3 * 2);
  expect(differing).toEqual([]);
});

test("every rule has a row, and the last row admits", () => {
  const { rows } = decisionTable();
  expect(rows).toHaveLength(13);
  expect(rows.at(-1)).toEqual({ when: [], outcome: { decision: "admitted" } });
});
