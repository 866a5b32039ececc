import type { Instant } from "@condor/core";
import type { Answer } from "./answer.js";

interface Tagged {
  readonly _tag: string;
}

export type ByTag<E extends Tagged> = { readonly [One in E as One["_tag"]]: One };

/** What is answered to each failure of a union: one that is forgotten does not compile. */
export type AnswersTo<E extends Tagged> = {
  readonly [T in keyof ByTag<E>]: (error: ByTag<E>[T], now: Instant) => Answer;
};
