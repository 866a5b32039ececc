import { choice, explain, type Facts, list, parse, required, rules, rulesetVersion, struct, text } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as t from "io-ts";
import { Decision, decisionOf } from "./decision.js";
import { factsIn } from "./facts-in.js";
import { FactsOnWire } from "./facts-on-wire.js";
import { admissible, type Input, inputNames, inputs } from "./inputs.js";
import { made } from "./made.js";

const Condition = struct("Condition", {
  input: required("input", choice<Input>("input", inputNames)),
  isOneOf: required("isOneOf", list(text("value"))),
});

/** The row's rule refuses where every condition is true; one without conditions always applies. */
export const DecisionRow = struct("DecisionRow", {
  when: required("when", list(Condition)),
  outcome: required("outcome", Decision),
});
export type DecisionRow = t.TypeOf<typeof DecisionRow>;

const DecisionInput = struct("DecisionInput", {
  input: required("input", choice<Input>("input", inputNames)),
  values: required("values", list(text("value"))),
});

/** Read from the top: the first row whose conditions are all true is the decision. */
export const DecisionTable = struct("DecisionTable", {
  rulesetVersion: required("rulesetVersion", text("rulesetVersion")),
  hitPolicy: required("hitPolicy", choice<"first">("hitPolicy", ["first"])),
  inputs: required("inputs", list(DecisionInput)),
  rows: required("rows", list(DecisionRow)),
});
export type DecisionTable = t.TypeOf<typeof DecisionTable>;

const factsOf = (situation: typeof admissible): Facts => made(parse(FactsOnWire)(factsIn(situation)));

/** The values of one input that a rule refuses while nothing else is wrong. */
const refusedBy = (ruleId: string, input: Input): ReadonlyArray<string> =>
  inputs[input].filter((value) => {
    const { decision } = explain(factsOf({ ...admissible, [input]: value }));
    return E.isLeft(decision) && decisionOf(decision).rule === ruleId;
  });

const rowsOf = ({ id, failure }: (typeof rules)[number]): ReadonlyArray<DecisionRow> =>
  inputNames.flatMap((input) => {
    const isOneOf = refusedBy(id, input);
    return isOneOf.length === 0
      ? []
      : [{ when: [{ input, isOneOf }], outcome: { decision: "refused", rule: id, failure } }];
  });

/** The published precedence as a table, found by asking the rules themselves. */
export const decisionTable = (): DecisionTable => ({
  rulesetVersion,
  hitPolicy: "first",
  inputs: inputNames.map((input) => ({ input, values: inputs[input] })),
  rows: [...rules.flatMap(rowsOf), { when: [], outcome: { decision: "admitted" } }],
});
