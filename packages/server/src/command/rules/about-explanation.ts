import { answerOnWire } from "@condor/adapters-http";
import type { Admission, Explanation, Judged, Refusal } from "@condor/core";
import { remedyOf } from "@condor/rules";
import * as E from "#fp-ts/Either";
import { table } from "../../welcome/table.js";

const marks = { Holds: "holds", Refuses: "REFUSES", NotJudged: "not judged" } as const;

const listed = (values: object): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${Array.isArray(value) && value.length === 0 ? "none" : String(value)}`)
    .join("; ");

const lineOf = ({ rule, verdict, evidence }: Judged): ReadonlyArray<string> => [
  `  ${rule.id}`,
  marks[verdict],
  listed(evidence),
];

/** The rule's remedy is for callers, who can only wait for whoever reads this. */
const forOperators = (refusal: Refusal): string =>
  refusal._tag === "CreationUnderReview" ? ` What may be done about it: condor reviews show ${refusal.customerId}` : "";

const refused = (refusal: Refusal, trace: Explanation["trace"]): ReadonlyArray<string> => {
  const { statement = "", remedy = "", id = "" } = trace.find(({ verdict }) => verdict === "Refuses")?.rule ?? {};
  const help = remedyOf(refusal, { remedy });
  const { status, body } = answerOnWire(refusal, 0);
  return [
    `Refused by ${id}: ${statement}`,
    `What to do: ${help}${forOperators(refusal)}`,
    `Answer: ${status} ${JSON.stringify(body)}`,
  ];
};

const admitted = ({ product: { productId }, attributes: { additionalData: _, ...attributes } }: Admission): string =>
  `Admitted: ${listed({ productId, ...attributes })}`;

/** A decision in plain words, and every rule's verdict under it. */
export const aboutExplanation = ({ rulesetVersion, decision, trace }: Explanation): string => {
  const decided = E.isRight(decision) ? [admitted(decision.right)] : refused(decision.left, trace);
  return [...decided, "", `By ruleset ${rulesetVersion}:`, table(trace.map(lineOf)), ""].join("\n");
};
