import type { AdvanceAnswer, BeginAnswer, Creation, CustomerRecord, Finding, IssuerFailure } from "@condor/core";
import { match } from "ts-pattern";
import { states } from "./state.js";

/** How a step ended, for the colour of its line: it went on, it went wrong, or nobody knows. */
export type Tone = "good" | "bad" | "open";

export interface Came {
  readonly text: string;
  readonly tone: Tone;
}

const good = (text: string): Came => ({ text, tone: "good" });

export const foundInWords = (record: CustomerRecord | undefined): Came => {
  if (record === undefined) return { text: "There is no such customer.", tone: "bad" };
  const creation = record.creation?.creation;
  return good(
    creation === undefined
      ? "The customer is known, and nothing was begun yet."
      : `The customer is known. The creation stands at: ${states[creation._tag].title.toLowerCase()}.`,
  );
};

export const writtenInWords = (answer: BeginAnswer | AdvanceAnswer): Came =>
  match<BeginAnswer | AdvanceAnswer, Came>(answer)
    .with({ _tag: "Written" }, () => good("It is stored."))
    .with({ _tag: "Stale" }, () => ({ text: "Somebody else wrote first: it reads again.", tone: "open" }))
    .with({ _tag: "ReferenceTaken" }, () => ({ text: "Another customer's card has this reference.", tone: "bad" }))
    .with({ _tag: "KeyTaken" }, () => ({ text: "The Idempotency-Key belongs to another request.", tone: "bad" }))
    .exhaustive();

export const failureInWords = (failure: IssuerFailure): Came =>
  match<IssuerFailure, Came>(failure)
    .with({ _tag: "Declined" }, ({ title, reason }) => ({ text: `It says no: ${title}. ${reason}`, tone: "bad" }))
    .with({ _tag: "OutcomeUnknown" }, ({ cause }) => ({
      text: `Nothing is heard of it (${cause}). It may have acted or not.`,
      tone: "open",
    }))
    .with({ _tag: "Contradiction" }, () => ({ text: "Its answer does not fit the order.", tone: "open" }))
    .exhaustive();

export const findingInWords = (finding: Finding): Came =>
  match<Finding, Came>(finding)
    .with({ _tag: "AccountFits" }, { _tag: "CardFits" }, () => good("Its books hold what was ordered."))
    .with({ _tag: "Differs" }, () => ({ text: "Its books hold something else.", tone: "bad" }))
    .with({ _tag: "Absent" }, () => ({ text: "Its books hold nothing for it.", tone: "bad" }))
    .exhaustive();

/** What a write of the creation is for, told from what stood before it. */
export const writeInWords = (before: Creation | undefined, after: Creation): string =>
  match(after)
    .with({ _tag: "OpeningAccount" }, { _tag: "IssuingCard" }, ({ _tag, failures, lease, writtenAt }) => {
      if (before?._tag === "OpeningAccount" && _tag === "IssuingCard") return "Records the account.";
      if (failures > 0 && lease.until <= writtenAt) return "Records that the outcome is open, and when to ask again.";
      return lease.until <= writtenAt ? "Lets go of the creation." : "Takes the creation over from whoever held it.";
    })
    .with({ _tag: "Created" }, () => "Records the card: account and card become visible together.")
    .with({ _tag: "AccountRefused" }, () => "Records the refusal. A new request may begin again.")
    .with({ _tag: "CardRefused" }, () => "Records the refusal, and keeps the account for the next request.")
    .with({ _tag: "UnderReview" }, () => "Hands the creation to a person.")
    .exhaustive();
