import { Verification } from "@condor/core";
import * as fc from "fast-check";
import { decoded } from "./decoded.js";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { texts } from "./text.js";

/** Every status that is known, in both spellings, and others. */
export const wireVerifications: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom("APPROVED", "PENDING", "WAITING-DATA", "WAITING_DATA", "DENIED"), weight: 5 },
  { arbitrary: fc.oneof(fc.constantFrom("approved", "APPROVED "), texts({ least: 1, most: 64 })), weight: 1 },
);

export const verifications: fc.Arbitrary<Verification> = decoded(Verification, wireVerifications);
export const nearlyVerifications: fc.Arbitrary<Nearly> = nearly(Verification.jsonSchema, wireVerifications);
