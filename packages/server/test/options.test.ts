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

test("what is optional may be missing", () => {
  const file = { operands: [], optional: ["FILE"] };
  expect(optionsOf(file, [])).toMatchObject(E.right({ operands: [] }));
  expect(optionsOf(file, ["f"])).toMatchObject(E.right({ operands: ["f"] }));
  expect(optionsOf(file, ["f", "g"])).toEqual(E.left('unknown argument "g"'));
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
