import { expect, test } from "vitest";
import { progress } from "../../src/customer-import/progress.js";
import { nothing } from "../../src/customer-import/tally.js";

const told = (isTerminal: boolean, size: number | undefined): ReadonlyArray<string> => {
  const said: string[] = [];
  let now = 0;
  const { onBatch, clear } = progress({ size, isTerminal, now: () => now, say: (text) => said.push(text) });
  for (let batch = 1; batch <= 100; batch += 1) {
    now += 100;
    onBatch({ ...nothing, lines: 500 * batch, bytes: 1_000 * batch });
  }
  clear();
  return said;
};

test("a file is told every five seconds, with lines, rate and time left", () => {
  expect(told(false, 4_000_000)).toEqual([
    "25,000 lines, 5,000 a second, 6 min 35 s left\n",
    "50,000 lines, 5,000 a second, 6 min 30 s left\n",
  ]);
});

test("a terminal is told on one line, again and again", () => {
  const said = told(true, 100_000);
  expect(said).toHaveLength(51);
  expect(said[0]).toBe("\r\u001b[K1,000 lines, 5,000 a second, 10 s left");
  expect(said.at(-1)).toBe("\r\u001b[K");
});

test("what comes through a pipe has no known end", () => {
  expect(told(false, undefined)[0]).toBe("25,000 lines, 5,000 a second\n");
});
