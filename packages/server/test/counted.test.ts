import { expect, test } from "vitest";
import { asText } from "../src/command/reconcile/about-reconciliation.js";
import { counted } from "../src/counted.js";

test.each([
  [0, "0 lines"],
  [1, "1 line"],
  [2, "2 lines"],
  [1_000, "1,000 lines"],
] as const)("%i is told as %s", (count, said) => {
  expect(counted(count, "line", "lines")).toBe(said);
});

test("a comparison of one creation is told as one", () => {
  const one = { differences: [], inFlight: [], creations: 1, entries: 1, elsewhere: 0 };
  expect(asText(one)).toBe("1 creation and 1 line of the books compared: no difference.\n");
});
