import { type Explanation, explain, type Judged, type Verdict } from "@condor/core";
import * as fc from "fast-check";
import { facts } from "./facts.js";
import { ownRules } from "./own-rule.js";

/** What `explain` says of any facts, with own rules and without. */
export const explanations: fc.Arbitrary<Explanation> = fc
  .tuple(facts, fc.array(ownRules, { maxLength: 2 }))
  .map(([of, own]) => explain(of, own));

/** One rule's line of an explanation. */
export const judgedRules: fc.Arbitrary<Judged> = explanations.chain(({ trace }) => fc.constantFrom(...trace));

export const verdicts: fc.Arbitrary<Verdict> = fc.constantFrom("Holds", "Refuses", "NotJudged");
