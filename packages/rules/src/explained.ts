import type { Explanation, Judged } from "@condor/core";
import * as E from "#fp-ts/Either";
import { type Decision, decisionOf } from "./decision.js";
import { remedyOf } from "./remedy-of.js";

/** An explanation as JSON: what is a secret in it is printed as `[redacted]`. */
export interface Explained extends Decision {
  readonly rulesetVersion: string;
  /** What can be done about it, where a rule refuses. */
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
  const refusing = trace.find(({ verdict }) => verdict === "Refuses")?.rule;
  const remedy = E.isLeft(decision) && refusing !== undefined ? remedyOf(decision.left, refusing) : undefined;
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
