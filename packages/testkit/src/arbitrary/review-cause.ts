import type { ReviewCause } from "@condor/core";
import * as fc from "fast-check";
import { resourceIds } from "./issued-account.js";
import { tagged } from "./tagged.js";
import { texts } from "./text.js";

const named = fc.array(resourceIds, { maxLength: 2 });

export const reviewCauses: fc.Arbitrary<ReviewCause> = fc.oneof(
  fc.record({ _tag: tagged("DoubtTooOld") }),
  fc.record({ _tag: tagged("IssuerChanged"), begunAt: texts({ least: 1, most: 64 }) }),
  fc.record({ _tag: tagged("Contradicted"), resourceIds: named }),
  fc.record({ _tag: tagged("LandedLate"), resourceIds: named }),
);
