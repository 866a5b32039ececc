import type { Json, JsonObject } from "@condor/core";
import * as fc from "fast-check";
import { texts } from "./text.js";

const scalars = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  texts(),
);

/** Keys that programs stumble over come up now and then. */
const keys = fc.oneof(
  { arbitrary: texts({ least: 1 }), weight: 9 },
  { arbitrary: fc.constantFrom("__proto__", "constructor", "toString", "", "0"), weight: 1 },
);

const values = (depth: number): fc.Arbitrary<Json> =>
  depth === 0
    ? scalars
    : fc.oneof(
        { arbitrary: scalars, weight: 4 },
        { arbitrary: fc.array(values(depth - 1), { maxLength: 3 }), weight: 1 },
        { arbitrary: objects(depth - 1), weight: 1 },
      );

const objects = (depth: number): fc.Arbitrary<JsonObject> =>
  fc
    .uniqueArray(fc.tuple(keys, values(depth)), { selector: ([key]) => key, maxLength: 3 })
    .map((entries): JsonObject => Object.fromEntries(entries));

/** JSON values of at most three levels. */
export const jsonValues: fc.Arbitrary<Json> = values(2);

/** JSON objects of at most four levels. */
export const jsonObjects: fc.Arbitrary<JsonObject> = objects(2);
