import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { everyPublicType } from "./every-public-type.js";
import { publicTypesOfCore } from "./public-types-of-core.js";

/** What codecs, rules and ports are made of: functions, not values. */
const functions: ReadonlySet<string> = new Set(
  (
    "Schema AnySchema Checked JsonSchema StructOf Field Fault Evidence Rule RuleEntry RuleId RuleText BeginOptions Migrations " +
    "CustomerRepository IdGenerator CardIssuer Clock Ports Create"
  ).split(" "),
);

test("every public type of core has an arbitrary", () => {
  const types = publicTypesOfCore().filter((name) => !functions.has(name));
  expect(types.length).toBeGreaterThan(100);
  expect(Object.keys(everyPublicType).toSorted()).toEqual(types);
});

let drawn = 0;
let longest = 0;

test.each(Object.entries(everyPublicType))("%s is drawn, and small when shrunk", (_, arbitrary) => {
  drawn += fc.sample(arbitrary, { numRuns: 20, seed: 1 }).length;
  const { counterexample } = fc.check(
    fc.property(arbitrary, () => false),
    { seed: 1 },
  );
  const shown = fc.stringify(counterexample).length;
  longest = Math.max(longest, shown);
  expect(shown).toBeLessThan(5_000);
});

afterAll(() => {
  const types = Object.keys(everyPublicType).length;
  process.stdout.write(
    `arbitraries: ${drawn} values of ${types} types, the longest shrunk one ${longest} characters\n`,
  );
});
