import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { actionFor, parse, statusOf, Verification } from "@condor/core";
import { right } from "./right.js";
import { holds } from "./holds.js";

describe("a verification status", () => {
  test.each([
    ["APPROVED", "Approved"],
    ["PENDING", "Pending"],
    ["WAITING-DATA", "WaitingData"],
    ["WAITING_DATA", "WaitingData"],
    ["DENIED", "Denied"],
    ["approved", "UnknownStatus"],
    ["APPROVED ", "UnknownStatus"],
    ["ON-HOLD", "UnknownStatus"],
  ])("%j is %s, and keeps its spelling", (status, _tag) => {
    const verification = right(parse(Verification)(status));
    expect(verification._tag).toBe(_tag);
    expect(Verification.encode(verification)).toBe(status);
    expect(statusOf(verification)).toBe(status);
  });

  test.each([
    ["APPROVED", undefined],
    ["PENDING", "wait"],
    ["WAITING-DATA", "supply data"],
    ["WAITING_DATA", "supply data"],
    ["DENIED", undefined],
    ["ON-HOLD", undefined],
  ])("%j leaves the caller to do: %s", (status, action) => {
    expect(actionFor(right(parse(Verification)(status)))).toBe(action);
  });

  test("of any spelling survives unaltered", () => {
    holds(
      fc.property(
        fc.string({ minLength: 1, maxLength: 64 }).filter((text) => !text.includes("\u0000")),
        (status) => {
          expect(Verification.encode(right(parse(Verification)(status)))).toBe(status);
        },
      ),
      { often: 2_000 },
    );
  });
});
