import { expect, test } from "vitest";
import { standardTimings } from "@condor/core";

test("the standard timings are those of the protocol's description", () => {
  expect(standardTimings).toEqual({
    lease: 30_000,
    request: 25_000,
    issuerCall: 11_000,
    patience: 10_000,
    firstBackOff: 1_000,
    longestBackOff: 300_000,
    doubt: 86_400_000,
    doubtMargin: 600_000,
  });
});
