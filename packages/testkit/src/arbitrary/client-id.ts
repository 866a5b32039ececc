import { ClientId } from "@condor/core";
import type * as fc from "fast-check";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { alphanumeric, textsOver } from "./text.js";

export const clientIds: fc.Arbitrary<ClientId> = textsOver(`${alphanumeric}_.-`, { most: 64 }).filter(ClientId.is);
export const nearlyClientIds: fc.Arbitrary<Nearly> = nearly(ClientId.jsonSchema, clientIds);
