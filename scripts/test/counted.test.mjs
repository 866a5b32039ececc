import { expect, test } from "vitest";
import { counted, shown } from "../counted.mjs";

test("what several files count is summed, in its order, whatever stands between", () => {
  const output = [
    "counted: 9 of 10 laws of ports held in memory",
    " ✓ |testkit| test/search/small.test.ts (2 tests)",
    "counted: 65064 states searched",
    "counted: 180492 states searched",
    "  counted: 7 states searched",
    "counted: 39 of 39 laws of ports held in memory",
  ].join("\n");
  expect(counted(output).lines).toEqual([
    "         245,556  states searched",
    "        48 of 49  laws of ports held in memory",
  ]);
});

test("what nobody counted is told", () => {
  const [first, ...rest] = shown;
  expect(counted(rest.map((what) => `counted: 1 ${what}`).join("\n")).missing).toEqual([first]);
  expect(counted("").missing).toEqual(shown);
});
