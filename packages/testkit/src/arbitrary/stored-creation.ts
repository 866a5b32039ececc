import { StoredCreation } from "@condor/core";
import type * as fc from "fast-check";
import { creations } from "./creation.js";
import { nearly, type Nearly } from "./nearly/nearly.js";

/** Creations as a store keeps them: JSON, applicants in plain text. */
export const storedCreations: fc.Arbitrary<unknown> = creations.map(StoredCreation.encode);
export const nearlyStoredCreations: fc.Arbitrary<Nearly> = nearly(StoredCreation.jsonSchema, storedCreations);
