import { type AnswerSeen, requestsOf } from "@condor/testkit";
import { document, offDocument } from "../off-document.js";
import { vocabulary } from "./vocabulary.js";

/** What is not as the document tells it in an answer, which may be anything. */
export const wrongIn = (answer: AnswerSeen): ReadonlyArray<string> => {
  try {
    return offDocument(answer);
  } catch {
    return ["is no JSON, though it says so"];
  }
};

/** The code that an answer tells; none, where it is a page or has no body. */
export const codeIn = (text: string): string => /^\{"code":"(\w+)"/u.exec(text)?.[1] ?? "";

/** An answer of the 5xx is a finding, unless this run has taken the room away. */
export const failureIn = ({ status, text }: AnswerSeen, isCrowded: boolean): ReadonlyArray<string> => {
  if (status < 500 || (isCrowded && status === 503 && /^(serverBusy)?$/u.test(codeIn(text)))) return [];
  return [`fails with ${status} ${codeIn(text)}`.trim()];
};

/** Every request that the document can be asked for. */
export const requests = requestsOf(document, vocabulary);
