import { CardReference } from "@condor/core";
import type * as fc from "fast-check";
import { decoded } from "./decoded.js";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { alphanumeric, textsOver } from "./text.js";

export const wireCardReferences: fc.Arbitrary<string> = textsOver(alphanumeric, { most: 20 });
export const cardReferences: fc.Arbitrary<CardReference> = decoded(CardReference, wireCardReferences);
export const nearlyCardReferences: fc.Arbitrary<Nearly> = nearly(CardReference.jsonSchema, wireCardReferences);
