import type { Contradiction, Declined, IssuerFailure, OutcomeUnknown } from "@condor/core";
import * as fc from "fast-check";
import { resourceIds } from "./issued-account.js";
import { tagged } from "./tagged.js";
import { texts } from "./text.js";

export const declineds: fc.Arbitrary<Declined> = fc.record({
  _tag: tagged("Declined"),
  subCode: texts({ least: 1, most: 64 }),
  title: texts(),
  reason: texts(),
});

export const outcomesUnknown: fc.Arbitrary<OutcomeUnknown> = fc.record({
  _tag: tagged("OutcomeUnknown"),
  cause: texts(),
});

export const contradictions: fc.Arbitrary<Contradiction> = fc.record({
  _tag: tagged("Contradiction"),
  resourceIds: fc.array(resourceIds, { maxLength: 2 }),
});

export const issuerFailures: fc.Arbitrary<IssuerFailure> = fc.oneof(declineds, outcomesUnknown, contradictions);
