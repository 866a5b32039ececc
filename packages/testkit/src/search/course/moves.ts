import { type CustomerRecord, issuerKey, type ReviewMove, settle, standardTimings } from "@condor/core";
import * as E from "#fp-ts/Either";
import { type Books, findingOf } from "../books.js";
import { callFor } from "../call.js";
import { memo2 } from "../memo.js";
import type { Message } from "../message.js";
import { sending } from "../network.js";
import type { Setting } from "../setting.js";
import type { Step } from "../step.js";
import { spent } from "../tally.js";
import { now } from "../time.js";
import type { World } from "../world.js";

const all: ReadonlyArray<ReviewMove> = [
  { _tag: "Resume" },
  { _tag: "Adopt" },
  { _tag: "Refuse", evidence: "the books" },
];

interface Move {
  readonly move: ReviewMove;
  readonly write: Message;
}

/** An operator decides on what store and books show, and writes it later: others may be quicker. */
export const moves = ({ scene, retention }: Setting) => {
  const { client, fresh } = scene;
  const issuer = { name: "issuer", retention };
  const open = memo2(({ creation: held }: CustomerRecord, books: Books): ReadonlyArray<Move> => {
    if (held?.creation._tag !== "UnderReview") return [];
    const { creation: review, version } = held;
    const key = issuerKey(client, review.order.customerId, review.step);
    const finding = findingOf(books, callFor(retention)(key, review.order));
    const facts = { review, finding, issuer, attemptId: fresh.attemptId, timings: standardTimings, now };
    return all.flatMap((move) => {
      const creation = settle(facts, move);
      return E.isRight(creation) ? [{ move, write: { _tag: "Advance", creation: creation.right, version } }] : [];
    });
  });
  return (world: World): ReadonlyArray<Step> => {
    const tally = spent(world.tally, "moves");
    if (tally === undefined) return [];
    return open(world.record, world.books).map(({ move, write }) => ({
      deed: { _tag: "Moves", move },
      after: { ...world, tally, network: sending(world.network, write) },
    }));
  };
};
