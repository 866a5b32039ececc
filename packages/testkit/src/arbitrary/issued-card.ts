import { IssuedCard, type JsonObject } from "@condor/core";
import * as fc from "fast-check";
import { decoded } from "./decoded.js";
import { wireResourceIds } from "./issued-account.js";
import { nearly, type Nearly } from "./nearly/nearly.js";

const wireIssuedCards: fc.Arbitrary<JsonObject> = fc.record({
  resourceId: wireResourceIds,
  accountResourceId: wireResourceIds,
});

export const issuedCards: fc.Arbitrary<IssuedCard> = decoded(IssuedCard, wireIssuedCards);
export const nearlyIssuedCards: fc.Arbitrary<Nearly> = nearly(IssuedCard.jsonSchema, wireIssuedCards);
