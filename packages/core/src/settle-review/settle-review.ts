import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Finding, OutcomeUnknown } from "../card-issuer.js";
import type { Creation, UnderReview } from "../creation/creation.js";
import { issuerKey } from "../creation/issuer-key.js";
import type { By, RepositoryError, Stale } from "../customer-repository.js";
import type { CustomerRecord, Version } from "../customer-record.js";
import type { CustomerId } from "../id/id.js";
import type { Ports } from "../ports.js";
import { ofIssuer, ofStore } from "../run/guarded.js";
import { standardTimings, type Timings } from "../timings.js";
import { type MoveRefused, type ReviewMove, settle } from "./settle.js";

export interface NotUnderReview {
  readonly _tag: "NotUnderReview";
  readonly customerId: CustomerId;
}
/** `Stale`: someone else has moved the review; `OutcomeUnknown`: the issuer's books could not be read. */
export type SettleError = NotUnderReview | MoveRefused | Stale | OutcomeUnknown | RepositoryError;

interface Review {
  readonly review: UnderReview;
  readonly version: Version;
}

const reviewOf = ({ creation }: CustomerRecord): O.Option<Review> =>
  creation?.creation._tag === "UnderReview" ? O.some({ review: creation.creation, version: creation.version }) : O.none;

const finding = (
  { customers, issuer }: Ports,
  { order, step }: UnderReview,
  move: ReviewMove,
): TE.TaskEither<OutcomeUnknown, Finding | undefined> =>
  move._tag === "Resume"
    ? TE.right(undefined)
    : ofIssuer(() => issuer.findByKey(issuerKey(customers.client, order.customerId, step), order));

/**
 * An operator's move on a review: resume it, adopt what the issuer's books hold for it, or refuse it on their
 * evidence. Who and why go into the store's journal with the write. Answers the state that it leads to.
 */
export const settleReview =
  (ports: Ports, timings: Timings = standardTimings) =>
  (
    customerId: CustomerId,
    move: ReviewMove,
    by: Extract<By, { readonly _tag: "Operator" }>,
  ): TE.TaskEither<SettleError, Creation> => {
    const { customers, ids, issuer, clock } = ports;
    const notUnderReview = (): NotUnderReview => ({ _tag: "NotUnderReview", customerId });
    return pipe(
      ofStore(() => customers.find(customerId)),
      TE.chainEitherKW((found) => pipe(found, O.chain(reviewOf), E.fromOption(notUnderReview))),
      TE.bindW("finding", ({ review }) => finding(ports, review, move)),
      TE.bindW("creation", ({ review, finding: books }) => {
        const facts = {
          review,
          issuer,
          attemptId: ids.attempt(),
          timings,
          now: Math.max(clock.now(), review.writtenAt),
        };
        return TE.fromEither(settle(books === undefined ? facts : { ...facts, finding: books }, move));
      }),
      TE.chainW(({ creation, version }) =>
        pipe(
          ofStore(() => customers.advance({ creation, version, by })),
          TE.chainW((answer) => (answer._tag === "Written" ? TE.right(creation) : TE.left(answer))),
        ),
      ),
    );
  };
