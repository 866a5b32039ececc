import { rulesetChange, type Vector, vectors } from "@condor/rules";
import { expect, test } from "vitest";

const all = vectors().vectors;
const admitted = all.filter(({ expected }) => expected.decision === "admitted");
const refused = all.filter(({ expected }) => expected.decision === "refused");
const refusedNow = { decision: "refused", rule: "approved", failure: "CustomerNotApproved" } as const;

const changed = (id: string | undefined, expected: Vector["expected"]): ReadonlyArray<Vector> =>
  all.map((one) => (one.id === id ? { ...one, expected } : one));

test("the same decisions are no change", () => {
  expect(rulesetChange(all, all)).toEqual({ size: "none", tightened: [], otherwise: [], added: [], removed: [] });
});

test("what was admitted and is refused is a major change", () => {
  const id = admitted[0]?.id;
  expect(rulesetChange(all, changed(id, refusedNow))).toMatchObject({ size: "major", tightened: [id], otherwise: [] });
});

test("what was refused and is admitted is a minor change", () => {
  const [one, from] = [refused[0]?.id, admitted[0]?.expected];
  const after = changed(one, from ?? refusedNow);
  expect(rulesetChange(all, after)).toMatchObject({ size: "minor", tightened: [], otherwise: [one] });
});

test("another reason, or another plan, is a minor change", () => {
  const otherRule = refused.find(({ expected }) => expected.rule !== "approved")?.id;
  expect(rulesetChange(all, changed(otherRule, refusedNow))).toMatchObject({ size: "minor", otherwise: [otherRule] });
  const one = admitted[0];
  if (one?.expected.plan === undefined) throw new Error("an admission has a plan");
  const otherPlan = { ...one.expected, plan: { ...one.expected.plan, nameOnCard: "ANOTHER NAME" } };
  expect(rulesetChange(all, changed(one.id, otherPlan))).toMatchObject({ size: "minor", otherwise: [one.id] });
});

test("vectors that come or go are a patch", () => {
  const [first, ...others] = all;
  expect(rulesetChange(others, all)).toMatchObject({ size: "patch", added: [first?.id], removed: [] });
  expect(rulesetChange(all, others)).toMatchObject({ size: "patch", added: [], removed: [first?.id] });
});
