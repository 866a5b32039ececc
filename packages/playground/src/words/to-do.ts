import type { Refusal, RuleText, Verification } from "@condor/core";
import { match } from "ts-pattern";

/** The rule's remedy names every status; who reads this has one. */
const verified = (verification: Verification): string =>
  match(verification)
    .with({ _tag: "Pending" }, () => "Wait until the check is done, then ask again.")
    .with(
      { _tag: "WaitingData" },
      () => "Supply the data that the check still asks for, and ask again once the status is APPROVED.",
    )
    .with({ _tag: "Denied" }, () => "There is nothing that the caller could do: the check was not passed.")
    .with(
      { _tag: "Approved" },
      { _tag: "UnknownStatus" },
      () => "Find out what the status means: only APPROVED will do.",
    )
    .exhaustive();

/** What helps against a refusal, for whoever has to do it. */
export const toDo = (refusal: Refusal, { remedy }: Pick<RuleText, "remedy">): string =>
  refusal._tag === "CustomerNotApproved" ? verified(refusal.verification) : remedy;
