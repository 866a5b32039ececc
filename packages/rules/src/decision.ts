import { type Admission, choice, optional, type Refusal, required, ruleCatalogue, struct, text } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type * as t from "io-ts";
import { Plan, planOf } from "./plan.js";

/** Every failure that a rule gives, by name, in the published precedence. */
export const failureNames: ReadonlyArray<Refusal["_tag"]> = [
  ...ruleCatalogue.map(({ failure }) => failure),
  "OwnRuleRefused",
  "OwnRuleBroken",
];

/** What is decided, as plain data: the plan of an admission, or the first rule that refuses and its failure. */
export const Decision = struct("Decision", {
  decision: required("decision", choice<"admitted" | "refused">("decision", ["admitted", "refused"])),
  plan: optional("plan", Plan),
  rule: optional("rule", text("rule")),
  failure: optional("failure", choice("failure", failureNames)),
});
export type Decision = t.TypeOf<typeof Decision>;

const ruleOf = (refusal: Refusal): string =>
  "rule" in refusal ? refusal.rule : (ruleCatalogue.find(({ failure }) => failure === refusal._tag)?.id ?? "");

export const decisionOf = (decided: E.Either<Refusal, Admission>): Decision =>
  pipe(
    decided,
    E.matchW(
      (refusal) => ({ decision: "refused" as const, rule: ruleOf(refusal), failure: refusal._tag }),
      (admission) => ({ decision: "admitted" as const, plan: planOf(admission) }),
    ),
  );
