import {
  accountOf,
  cardOf,
  type Created,
  type CustomerRecord,
  customerOf,
  type Knowledge,
  sameRequest,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { forgettingDeclines } from "./configurations.js";
import { acting, believing, type Mutant } from "./mutant.js";

const openedAs = (record: CustomerRecord, created: Created) =>
  ({
    _tag: "Answer",
    answer: E.right({
      customer: customerOf(record),
      account: accountOf(created),
      card: cardOf(created),
      replayed: false,
    }),
  }) as const;

const recordIn = ({ reading }: Knowledge): CustomerRecord | undefined =>
  reading._tag === "Read" ? reading.record : undefined;

const twice: Mutant = {
  name: "two plain 200s",
  patch: acting((action, knowledge) => {
    const { goal } = knowledge.terms;
    const record = recordIn(knowledge);
    const creation = record?.creation?.creation;
    return action._tag === "Answer" &&
      record !== undefined &&
      creation?._tag === "Created" &&
      goal._tag === "Create" &&
      sameRequest(goal.request, creation.order.request)
      ? openedAs(record, creation)
      : action;
  }),
  configuration: forgettingDeclines({}, ["plain"], ["plain"]),
};

const answeredFirst: Mutant = {
  name: "answered before created is stored",
  patch: acting((action, knowledge) => {
    const record = recordIn(knowledge);
    return action._tag === "Advance" && action.advance.creation._tag === "Created" && record !== undefined
      ? openedAs(record, action.advance.creation)
      : action;
  }),
  configuration: forgettingDeclines({}, ["plain"], ["plain"]),
};

const reviewIgnored: Mutant = {
  name: "a creation under review begun anew",
  patch: believing((knowledge) => {
    const record = recordIn(knowledge);
    if (record?.creation?.creation._tag !== "UnderReview") return knowledge;
    const { customer, version } = record;
    return { ...knowledge, reading: { _tag: "Read", record: { customer, version } } };
  }),
  configuration: forgettingDeclines({ contradictions: 1 }, ["plain"], ["plain"]),
};

export const mutantsOfAnswers: ReadonlyArray<Mutant> = [twice, answeredFirst, reviewIgnored];
