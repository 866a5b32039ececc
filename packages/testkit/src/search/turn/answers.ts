import type { Answer, Goal } from "@condor/core";
import * as E from "#fp-ts/Either";
import type { Busy } from "../process.js";
import type { Turn } from "../step.js";

/** The request again, as its caller repeats it after an answer that permits it, or after none. */
export const repeated = (goal: Goal): Goal => {
  if (goal._tag !== "Create") return goal;
  const { waitedFor: _, ...again } = goal;
  return again;
};

/** A caller who is told to come back does; one who never does is one whose process is never on turn again. */
const askedAgain = (goal: Goal, answer: Answer): ReadonlyArray<Goal> => {
  if (goal._tag !== "Create" || E.isRight(answer)) return [];
  const { left } = answer;
  if (left._tag === "InProgress") return [{ ...goal, waitedFor: left.begunBy }];
  return left._tag === "IssuerUnavailable" || left._tag === "StorageUnavailable" ? [repeated(goal)] : [];
};

export const answers = ({ knowledge, goals }: Busy, answer: Answer): Turn => {
  const { goal } = knowledge.terms;
  return {
    deed: { _tag: "Answers", answer },
    process: { _tag: "Waiting", goals: [...askedAgain(goal, answer), ...goals] },
    opens: goal._tag === "Create" && goal.idempotencyKey === undefined && E.isRight(answer),
  };
};
