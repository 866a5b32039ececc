import type { SettleError } from "@condor/core";
import { settleErrors } from "@condor/testkit";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aboutSettling } from "../../src/command/reviews/about-settling.js";

/** Written by hand: what an operator can do about each. */
const cures: Readonly<Record<SettleError["_tag"], string>> = {
  NotUnderReview: "condor reviews lists who is",
  BeyondRetention: "look it up at the issuer, then adopt or refuse",
  AnotherIssuer: "settle it where that one is",
  NothingFits: "resume, or refuse with --evidence",
  ResourceStands: "adopt it",
  Stale: "look at it again with condor reviews show",
  OutcomeUnknown: "try again later",
  StorageUnavailable: "look with condor reviews show, then try again",
  RecordUnreadable: "give all keys that it may have been written with in CONDOR_KEYS",
};

test("every reason why a review is not settled is one sentence with its cure", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(settleErrors, (error) => {
      seen.add(error._tag);
      expect(aboutSettling(error)).toContain(`; ${cures[error._tag]}`);
      expect(aboutSettling(error)).not.toContain("\n");
    }),
    { numRuns: 300 },
  );
  expect([...seen].toSorted((a, b) => a.localeCompare(b))).toEqual(
    Object.keys(cures).toSorted((a, b) => a.localeCompare(b)),
  );
});
