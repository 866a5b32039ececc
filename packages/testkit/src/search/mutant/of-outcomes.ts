import type { Outcome } from "@condor/core";
import { forgettingDeclines, keepingDeclines } from "./configurations.js";
import { acting, believing, hearing, type Mutant } from "./mutant.js";

const hearingAs = (otherwise: (outcome: Outcome) => Outcome) =>
  hearing((event) => (event._tag === "Heard" ? { ...event, outcome: otherwise(event.outcome) } : event));

const timeout = { _tag: "Declined", subCode: "timeout", title: "Timeout", reason: "no answer" } as const;

const timeoutIsFailure: Mutant = {
  name: "timeout treated as failure",
  patch: hearingAs((outcome) => (outcome._tag === "OutcomeUnknown" ? timeout : outcome)),
  configuration: keepingDeclines({ faults: 1 }, ["plain"], ["plain"]),
};

const misfitAdopted: Mutant = {
  name: "an adopted resource that does not fit",
  patch: hearingAs((outcome) => {
    const resourceId = outcome._tag === "Contradiction" ? outcome.resourceIds[0] : undefined;
    return resourceId === undefined
      ? outcome
      : {
          _tag: "AccountOpened",
          account: { resourceId, accountNumber: "1", routing: { _tag: "OtherRouting", others: {} } },
        };
  }),
  configuration: forgettingDeclines({ contradictions: 1 }, ["plain"], ["plain"]),
};

const contradictionIsUnknown: Mutant = {
  name: "a contradiction taken for an unknown outcome",
  patch: hearingAs((outcome) =>
    outcome._tag === "Contradiction" ? { _tag: "OutcomeUnknown", cause: "contradiction" } : outcome,
  ),
  configuration: forgettingDeclines({ faults: 1, declines: 1 }, ["plain"], ["other"]),
};

const lateDropped: Mutant = {
  name: "what landed after a refusal dropped",
  patch: acting((action, { heard: _, ...knowledge }, now, { next }) =>
    action._tag === "Advance" &&
    action.advance.creation._tag === "UnderReview" &&
    action.advance.creation.cause._tag === "LandedLate"
      ? next(knowledge, now)
      : action,
  ),
  configuration: forgettingDeclines({ expiries: 2, declines: 1 }, ["plain"], ["resume"]),
};

const oldAnswer: Mutant = {
  name: "an old answer recorded for whatever runs now",
  patch: believing((knowledge) => {
    const { heard, reading } = knowledge;
    const version = reading._tag === "Read" ? reading.record.creation?.version : undefined;
    return heard === undefined || version === undefined ? knowledge : { ...knowledge, heard: { ...heard, version } };
  }),
  configuration: keepingDeclines({ expiries: 1, declines: 1 }, ["plain"], ["plain", "plain"]),
};

export const mutantsOfOutcomes: ReadonlyArray<Mutant> = [
  timeoutIsFailure,
  misfitAdopted,
  contradictionIsUnknown,
  lateDropped,
  oldAnswer,
];
