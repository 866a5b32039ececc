import type { CardIssuer, IssuerFailure } from "@condor/core";
import { SpanKind } from "@opentelemetry/api";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { spanned } from "./spanned.js";

/** A call, and what its answer is called. */
interface Called<L, A> {
  readonly operation: "openAccount" | "issueDebitCard" | "findByKey" | "books";
  readonly call: () => TE.TaskEither<L, A>;
  readonly outcome: (answered: A) => string;
}

const called =
  (issuer: string) =>
  <L extends IssuerFailure, A>({ operation, call, outcome }: Called<L, A>): TE.TaskEither<L, A> =>
    spanned<L, A>({
      name: `condor.issuer.${operation}`,
      kind: SpanKind.CLIENT,
      attributes: { "condor.issuer": issuer, "condor.operation": operation },
      answered: (answer) => ({ "condor.outcome": E.isRight(answer) ? outcome(answer.right) : answer.left._tag }),
      failed: (answer) => E.isLeft(answer) && answer.left._tag !== "Declined",
    })(call);

/**
 * A span for each call: which operation, of which issuer, and how it came out, by tag. Neither key nor order, which name
 * the customer; nor the issuer's words.
 */
export const tracedCardIssuer = (issuer: CardIssuer): CardIssuer => {
  const of = called(issuer.name);
  return {
    ...issuer,
    openAccount: (key, order) =>
      of({ operation: "openAccount", call: () => issuer.openAccount(key, order), outcome: () => "AccountOpened" }),
    issueDebitCard: (key, order, account) =>
      of({
        operation: "issueDebitCard",
        call: () => issuer.issueDebitCard(key, order, account),
        outcome: () => "CardIssued",
      }),
    findByKey: (key, order) =>
      of({ operation: "findByKey", call: () => issuer.findByKey(key, order), outcome: ({ _tag }) => _tag }),
    books: (after) => of({ operation: "books", call: () => issuer.books(after), outcome: () => "BooksRead" }),
  };
};
