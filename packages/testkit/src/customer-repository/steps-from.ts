import {
  type Creation,
  type Order,
  postpone,
  type RunningCreation,
  review,
  settle,
  standardTimings,
} from "@condor/core";
import { match, P } from "ts-pattern";
import * as E from "#fp-ts/Either";
import { completed, issuing, refusedBy } from "./path-to.js";

const doubted = (creation: RunningCreation): ReadonlyArray<Creation> => [
  postpone(1_000, creation.writtenAt + 1)(creation),
  review({ _tag: "DoubtTooOld" }, creation.order, creation.writtenAt + 1)(creation),
];

const resumed = (creation: Extract<Creation, { readonly _tag: "UnderReview" }>): ReadonlyArray<Creation> => {
  const { order, begunBy: attemptId, writtenAt } = creation;
  const issuer = { name: order.issuer.name, retention: { _tag: "Forever", declines: "kept" } } as const;
  const facts = { review: creation, issuer, attemptId, timings: standardTimings, now: writtenAt + 1 };
  const move = settle(facts, { _tag: "Resume" });
  return E.isRight(move) ? [move.right] : [];
};

const touched = <C extends Creation>(creation: C): C => ({ ...creation, writtenAt: creation.writtenAt + 1 });

/** What a creation may be advanced to: one or more. `order` is one that it was running with. */
export const stepsFrom = (creation: Creation, order: Order): ReadonlyArray<Creation> =>
  match(creation)
    .returnType<ReadonlyArray<Creation>>()
    .with({ _tag: "OpeningAccount" }, (one) => [...doubted(one), ...issuing(one), refusedBy(one)])
    .with({ _tag: "IssuingCard" }, (one) => [...doubted(one), ...completed(one), refusedBy(one)])
    .with({ _tag: P.union("AccountRefused", "CardRefused") }, (one) => [
      touched(one),
      review({ _tag: "LandedLate", resourceIds: [] }, order, one.writtenAt + 1)(one),
    ])
    .with({ _tag: "UnderReview" }, (one) => [...resumed(one), touched(one)])
    .with({ _tag: "Created" }, (one) => [touched(one)])
    .exhaustive();
