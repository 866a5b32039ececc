import type { MoveRefused, ReviewMove, SettleError, SettleFacts } from "@condor/core";
import * as fc from "fast-check";
import { creationsUnderReview } from "./creation.js";
import { attemptIds, customerIds } from "./id.js";
import { instants } from "./instant.js";
import { findings, keyRetentions } from "./issuer-books.js";
import { outcomesUnknown } from "./issuer-failure.js";
import { repositoryErrors } from "./repository-answer.js";
import { tagged } from "./tagged.js";
import { texts } from "./text.js";
import { timings } from "./timings.js";

export const reviewMoves: fc.Arbitrary<ReviewMove> = fc.oneof(
  fc.record({ _tag: tagged("Resume") }),
  fc.record({ _tag: tagged("Adopt") }),
  fc.record({ _tag: tagged("Refuse"), evidence: texts({ least: 1, most: 500 }) }),
);

/** Half of the reviews were begun at the issuer that is live. */
export const settleFacts: fc.Arbitrary<SettleFacts> = fc
  .tuple(
    fc.record(
      { review: creationsUnderReview, finding: findings, attemptId: attemptIds, timings, now: instants },
      { requiredKeys: ["review", "attemptId", "timings", "now"] },
    ),
    keyRetentions,
    fc.boolean(),
  )
  .map(([facts, retention, elsewhere]) => ({
    ...facts,
    issuer: { name: elsewhere ? "elsewhere" : facts.review.order.issuer.name, retention },
  }));

export const movesRefused: fc.Arbitrary<MoveRefused> = fc.oneof(
  fc.record({ _tag: fc.constantFrom("BeyondRetention", "NothingFits", "ResourceStands") }),
  fc.record({ _tag: tagged("AnotherIssuer"), begunAt: texts({ least: 1, most: 64 }) }),
);

export const settleErrors: fc.Arbitrary<SettleError> = fc.oneof(
  movesRefused,
  fc.record({ _tag: tagged("NotUnderReview"), customerId: customerIds }),
  fc.record({ _tag: tagged("Stale") }),
  outcomesUnknown,
  repositoryErrors,
);
