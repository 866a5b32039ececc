import type { Action, IssuerKey, Knowledge } from "@condor/core";
import { forgettingDeclines, forgettingKeys } from "./configurations.js";
import { acting, believing, type Mutant } from "./mutant.js";

type Called = Extract<Action, { readonly _tag: "OpenAccount" | "IssueDebitCard" }>;

const keyedBy = (suffix: (knowledge: Knowledge, action: Called) => string | number) =>
  acting((action, knowledge) => {
    if (action._tag !== "OpenAccount" && action._tag !== "IssueDebitCard") return action;
    const of = `condor/${knowledge.terms.client}/${action.order.customerId}.${suffix(knowledge, action)}` as const;
    const key: IssuerKey = action._tag === "OpenAccount" ? `${of}/account` : `${of}/card`;
    return { ...action, key };
  });

const failuresIn = ({ reading }: Knowledge): number => {
  const creation = reading._tag === "Read" ? reading.record.creation?.creation : undefined;
  return creation !== undefined && "failures" in creation ? creation.failures : 0;
};

const perAttempt: Mutant = {
  name: "a new key per attempt",
  patch: keyedBy(({ terms }) => terms.attemptId),
  configuration: forgettingDeclines({ crashes: 1 }, ["plain"], ["plain"]),
};

const afterTimeout: Mutant = {
  name: "a new key after a timeout",
  patch: keyedBy(failuresIn),
  configuration: forgettingDeclines({ faults: 1 }, ["plain"], ["plain"]),
};

/** Where refusals are forgotten, one that is heard is not the last word: an earlier call may still arrive. */
const declineIsFinal: Mutant = {
  name: "a non-final decline treated as final",
  patch: keyedBy((_, { order }) => order.refusals),
  configuration: forgettingDeclines({ faults: 1, declines: 1 }, ["plain"], ["plain"]),
};

const pastRetention: Mutant = {
  name: "a retry past the key retention",
  patch: believing((knowledge) => {
    const { terms } = knowledge;
    const issuer = { ...terms.issuer, retention: { _tag: "Forever", declines: "kept" } } as const;
    const timings = { ...terms.timings, doubt: Number.POSITIVE_INFINITY };
    return { ...knowledge, terms: { ...terms, issuer, timings } };
  }),
  configuration: forgettingKeys({ crashes: 1, days: 1 }, ["plain"], ["plain"]),
};

export const mutantsOfKeys: ReadonlyArray<Mutant> = [perAttempt, afterTimeout, declineIsFinal, pastRetention];
