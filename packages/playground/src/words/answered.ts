import type { Answer } from "@condor/core";
import * as E from "#fp-ts/Either";
import { because } from "./because.js";
import type { Came } from "./in-words.js";

/** How an attempt ended. */
export const answeredInWords = (answer: Answer): Came => {
  if (E.isRight(answer)) return { text: "The end: one account and one card.", tone: "good" };
  const open = answer.left._tag === "IssuerUnavailable" || answer.left._tag === "InProgress";
  return open
    ? { text: `Not finished, for ${because(answer.left)}. To ask again is safe.`, tone: "open" }
    : { text: `The end: no, for ${because(answer.left)}.`, tone: "bad" };
};
