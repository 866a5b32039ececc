import type { Explanation, Judged } from "@condor/core";
import { type Decision, decisionOf } from "./decision.js";

/** An explanation as JSON: what is a secret in it is printed as `[redacted]`. */
export interface Explained extends Decision {
  readonly rulesetVersion: string;
  /** What the caller can do, where a rule refuses. */
  readonly remedy?: string;
  readonly trace: ReadonlyArray<{
    readonly rule: string;
    readonly verdict: "holds" | "refuses" | "not judged";
    readonly statement: string;
    readonly source: string;
    readonly since: string;
    readonly evidence: Judged["evidence"];
  }>;
}

const verdicts = { Holds: "holds", Refuses: "refuses", NotJudged: "not judged" } as const;

export const explained = ({ rulesetVersion, decision, trace }: Explanation): Explained => {
  const decided = decisionOf(decision);
  const remedy = trace.find(({ verdict }) => verdict === "Refuses")?.rule.remedy;
  return {
    rulesetVersion,
    ...decided,
    ...(remedy === undefined ? {} : { remedy }),
    trace: trace.map(({ rule: { id, statement, source, since }, verdict, evidence }) => ({
      rule: id,
      verdict: verdicts[verdict],
      statement,
      source,
      since,
      evidence,
    })),
  };
};
