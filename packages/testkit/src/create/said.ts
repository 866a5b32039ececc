import type { Answer, CreateError } from "@condor/core";
import * as E from "#fp-ts/Either";

/** An answer to a request, as far as laws and histories tell answers apart: over any transport. */
export type Said =
  | { readonly _tag: "Opened"; readonly accountId: string; readonly cardId: string }
  | { readonly _tag: CreateError["_tag"] };

/** What an answer of core says. */
export const saidBy = (answer: Answer): Said =>
  E.isLeft(answer)
    ? { _tag: answer.left._tag }
    : { _tag: "Opened", accountId: answer.right.account.accountId, cardId: answer.right.card.cardId };
