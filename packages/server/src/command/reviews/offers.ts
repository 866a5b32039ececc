import {
  type Finding,
  issuerKey,
  type MoveRefused,
  type OutcomeUnknown,
  type Ports,
  type ReviewMove,
  settle,
  standardTimings,
  type UnderReview,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import type * as TE from "#fp-ts/TaskEither";

type Books = E.Either<OutcomeUnknown, Finding>;

/** A move that is offered now, or why it is not. */
export interface Offer {
  readonly move: ReviewMove;
  readonly why: E.Either<MoveRefused | OutcomeUnknown, void>;
}

/** A review with what the issuer's books say of it. */
export interface Offered {
  /** Absent where the creation was begun at another issuer, which is not there to be asked. */
  readonly books: Books | undefined;
  readonly offers: ReadonlyArray<Offer>;
}

const moves: ReadonlyArray<ReviewMove> = [{ _tag: "Resume" }, { _tag: "Adopt" }, { _tag: "Refuse", evidence: "" }];

const judged = (
  { ids, issuer, clock }: Ports,
  review: UnderReview,
  books: Books | undefined,
  move: ReviewMove,
): Offer => {
  const facts = { review, issuer, attemptId: ids.attempt(), timings: standardTimings, now: clock.now() };
  const ofMove = (finding?: Finding): Offer["why"] =>
    pipe(
      settle(finding === undefined ? facts : { ...facts, finding }, move),
      E.map(() => undefined),
    );
  const why = move._tag === "Resume" || books === undefined ? ofMove() : pipe(books, E.chainW(ofMove));
  return { move, why };
};

/** What an operator may do with a review at this moment: core's own rules, asked for each move. */
export const offersOf =
  (ports: Ports) =>
  (review: UnderReview): T.Task<Offered> =>
  async () => {
    const { customers, issuer } = ports;
    const { order, step } = review;
    const ask: TE.TaskEither<OutcomeUnknown, Finding> = issuer.findByKey(
      issuerKey(customers.client, order.customerId, step),
      order,
    );
    const books = order.issuer.name === issuer.name ? await ask() : undefined;
    return { books, offers: moves.map((move) => judged(ports, review, books, move)) };
  };
