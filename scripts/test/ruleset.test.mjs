import { expect, test } from "vitest";
import { judged } from "../ruleset/judged.mjs";

const admitted = { decision: "admitted" };
const refused = { decision: "refused", rule: "approved", failure: "CustomerNotApproved" };
const otherwise = { decision: "refused", rule: "product-open", failure: "ProductClosed" };
const ruleset = (rulesetVersion, ...expected) => ({
  rulesetVersion,
  coreVersion: "0.1.0",
  vectors: expected.map((one, index) => ({ id: `v${index}`, facts: {}, expected: one })),
});
const first = ruleset("1.0.0", admitted, refused);
const released = { coreVersion: "0.2.0", changesets: [] };
const pending = (...changesets) => ({ coreVersion: "0.1.0", changesets });

test("decisions as accepted, and released since, are in order", () => {
  expect(judged({ current: first, accepted: [first], ...released })).toEqual([]);
});

test("a first ruleset wants any changeset before its release", () => {
  expect(judged({ current: first, accepted: [first], ...pending() })).toEqual([
    "ruleset 1.0.0 needs a changeset of @condor/core that is at least patch: npm run changeset",
  ]);
  expect(judged({ current: first, accepted: [first], ...pending("minor") })).toEqual([]);
});

test("a ruleset that nobody accepted is named", () => {
  expect(judged({ current: first, accepted: [], ...released })).toEqual([
    "ruleset 1.0.0 is not accepted yet: npm run ruleset -- --accept",
  ]);
});

test.each([
  ["a tightened rule", ruleset("1.0.0", refused, refused), "major change", "2.0.0"],
  ["a loosened rule", ruleset("1.0.0", admitted, admitted), "minor change", "1.1.0"],
  ["another reason", ruleset("1.0.0", admitted, otherwise), "minor change", "1.1.0"],
  ["another vector", ruleset("1.0.0", admitted, refused, admitted), "patch change", "1.0.1"],
])("%s wants a version of its own", (_, current, size, version) => {
  const [problem] = judged({ current, accepted: [first], ...released });
  expect(problem).toContain(size);
  expect(problem).toContain(`set rulesetVersion to ${version}`);
});

test("a version that moved too little is named, whatever was accepted", () => {
  const tightened = ruleset("1.1.0", refused, refused);
  const [problem, ...others] = judged({ current: tightened, accepted: [first, tightened], ...pending("major") });
  expect(problem).toContain("ruleset 1.1.0 follows 1.0.0 with a major change, and must be 2.0.0");
  expect(problem).toContain("refused now (1): v0");
  expect(others).toEqual([]);
});

test("a changeset that is too small is named, until the ruleset is released", () => {
  const tightened = ruleset("2.0.0", refused, refused);
  const both = { current: tightened, accepted: [first, tightened] };
  expect(judged({ ...both, ...pending("minor") })).toEqual([
    "ruleset 2.0.0 needs a changeset of @condor/core that is at least major: npm run changeset",
  ]);
  expect(judged({ ...both, ...pending("minor", "major") })).toEqual([]);
  expect(judged({ ...both, ...released })).toEqual([]);
});

test("versions are compared as numbers", () => {
  const [nine, ten] = [ruleset("9.0.0", admitted, refused), ruleset("10.0.0", refused, refused)];
  expect(judged({ current: ten, accepted: [ten, nine], ...released })).toEqual([]);
});
