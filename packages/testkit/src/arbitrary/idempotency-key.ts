import { IdempotencyKey } from "@condor/core";
import * as fc from "fast-check";
import { decoded } from "./decoded.js";
import { nearly, type Nearly } from "./nearly/nearly.js";

const longest = 255;

/** Any printable ASCII, spaces at either end included. */
const wireIdempotencyKeys: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 }), weight: 8 },
  { arbitrary: fc.uuid(), weight: 1 },
  { arbitrary: fc.string({ unit: "grapheme-ascii", minLength: longest, maxLength: longest }), weight: 1 },
);

export const idempotencyKeys: fc.Arbitrary<IdempotencyKey> = decoded(IdempotencyKey, wireIdempotencyKeys);
export const nearlyIdempotencyKeys: fc.Arbitrary<Nearly> = nearly(IdempotencyKey.jsonSchema, wireIdempotencyKeys);
