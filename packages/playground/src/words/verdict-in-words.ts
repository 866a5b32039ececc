import type { Explanation, Judged } from "@condor/core";
import { remedyOf } from "@condor/rules";
import * as E from "#fp-ts/Either";
import { match } from "ts-pattern";
import type { Case, Verdict } from "../verdict.js";
import { because } from "./because.js";
import { nameOf } from "./name-of.js";

/** A verdict for somebody who does not program. */
export interface Told {
  readonly tone: "good" | "bad" | "broken";
  readonly word: "Admitted" | "Refused" | "Not readable";
  readonly sentence: string;
  readonly toDo?: string;
}

/** The rule that decided: the first that refuses. */
export const decidedBy = ({ trace }: Explanation): Judged | undefined =>
  trace.find(({ verdict }) => verdict === "Refuses");

const judged = ({ customer }: Case, explanation: Explanation): Told => {
  const { decision } = explanation;
  const name = nameOf(customer);
  if (E.isLeft(decision)) {
    const sentence = `${name} gets no account and no card, because ${because(decision.left)}.`;
    return {
      tone: "bad",
      word: "Refused",
      sentence,
      toDo: remedyOf(decision.left, decidedBy(explanation)?.rule ?? { remedy: "" }),
    };
  }
  const { product, attributes } = decision.right;
  const card = `a ${product.kind} card, ${product.productId}, in the name of ${attributes.nameOnCard}`;
  return { tone: "good", word: "Admitted", sentence: `${name} gets one account and ${card}.` };
};

const counted = (faults: number): string => (faults === 1 ? "one fault" : `${faults} faults`);

export const verdictInWords = (verdict: Verdict): Told =>
  match<Verdict, Told>(verdict)
    .with({ _tag: "Unreadable" }, ({ document, marks }) => ({
      tone: "broken",
      word: "Not readable",
      sentence: `The ${document} has ${counted(marks.length)}, so nothing can be judged yet.`,
      toDo: `Correct what is marked in the ${document}: ${marks.map(({ message }) => message).join("; ")}.`,
    }))
    .with({ _tag: "NoSuchCustomer" }, ({ asked, known }) => ({
      tone: "bad",
      word: "Refused",
      sentence: `Nobody gets an account, because the request names ${asked}, and the only customer here is ${known}.`,
      toDo: "Ask for the customer that is there.",
    }))
    .with({ _tag: "Judged" }, ({ of, explanation }) => judged(of, explanation))
    .exhaustive();
