import { BackOffice, condor } from "@condor/core";
import * as fc from "fast-check";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { alphanumeric, textsOver } from "./text.js";

/** Any back office but condor. */
export const otherBackOffices: fc.Arbitrary<BackOffice> = fc
  .oneof(fc.constantFrom("ibis", "Stork-2"), textsOver(`${alphanumeric}_-`, { most: 64 }))
  .filter((name) => name !== condor);

export const backOffices: fc.Arbitrary<BackOffice> = fc.oneof(otherBackOffices, fc.constant(condor));
export const nearlyBackOffices: fc.Arbitrary<Nearly> = nearly(BackOffice.jsonSchema, backOffices);
