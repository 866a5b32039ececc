import * as E from "#fp-ts/Either";
import { type Admission, admit } from "./admit.js";
import type { Evidence } from "./evidence.js";
import type { Facts } from "./facts.js";
import { judgeOwn, lookOwn, type OwnRule } from "./own-rule.js";
import type { Refusal } from "./refusal.js";
import type { Rule, RuleText } from "./rule.js";
import { rules, rulesetVersion } from "./rules.js";

/** `NotJudged`: an earlier rule refuses, and leaves nothing to look at. */
export type Verdict = "Holds" | "Refuses" | "NotJudged";

export interface Judged {
  readonly rule: RuleText;
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  /** What the rule would answer if it were the first one to refuse. */
  readonly refusal?: Refusal;
}

export interface Explanation {
  readonly rulesetVersion: string;
  /** What `admit` answers. */
  readonly decision: E.Either<Refusal, Admission>;
  /** All rules in the published precedence, own ones last: the first that refuses is the decision. */
  readonly trace: ReadonlyArray<Judged>;
}

const textOf = ({ id, since, statement, source, remedy }: RuleText): RuleText => ({
  id,
  since,
  statement,
  source,
  remedy,
});

interface Traceable extends RuleText {
  readonly judge: (facts: Facts) => E.Either<Refusal, unknown>;
  readonly look: Rule["look"];
}

const traced =
  (facts: Facts) =>
  ({ judge, look, ...rule }: Traceable): Judged => {
    const [verdict, evidence] = [judge(facts), look(facts)];
    const told = { rule: textOf(rule), evidence: evidence ?? {} };
    if (E.isLeft(verdict)) return { ...told, verdict: "Refuses", refusal: verdict.left };
    return { ...told, verdict: evidence === undefined ? "NotJudged" : "Holds" };
  };

const asRule = (own: OwnRule) => ({ ...own, judge: judgeOwn(own), look: lookOwn(own) });

/** What `admit` answers, and why: every rule with its verdict and what it looked at. */
export const explain = (facts: Facts, ownRules: ReadonlyArray<OwnRule> = []): Explanation => ({
  rulesetVersion,
  decision: admit(facts, ownRules),
  trace: [...rules, ...ownRules.map(asRule)].map(traced(facts)),
});
