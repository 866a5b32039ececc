import * as E from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { optionsOf } from "../src/command/options.js";

const takes = { operands: ["FILE"], flags: ["force"], values: ["rejects"] };

test.each([
  [["f"], ["f"], [], []],
  [["-"], ["-"], [], []],
  [["--force", "f"], ["f"], ["force"], []],
  [["f", "--rejects", "r"], ["f"], [], [["rejects", "r"]]],
  [["f", "--rejects=r"], ["f"], [], [["rejects", "r"]]],
  [["--", "--force"], ["--force"], [], []],
])("%j is understood", (rest, operands, flags, values) => {
  expect(optionsOf(takes, rest)).toEqual(
    E.right({ operands, flags: new Set(flags), values: new Map(values as [string, string][]) }),
  );
});

test.each([
  [[], "FILE is missing"],
  [["f", "g"], 'unknown argument "g"'],
  [["f", "--bogus"], 'unknown option "--bogus"'],
  [["f", "-x"], 'unknown option "-x"'],
  [["f", "--force=yes"], 'unknown option "--force"'],
  [["f", "--rejects"], "--rejects needs a value"],
  [["f", "--rejects="], "--rejects needs a value"],
])("%j is refused", (rest, fault) => {
  expect(optionsOf(takes, rest)).toEqual(E.left(fault));
});
