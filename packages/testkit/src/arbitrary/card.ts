import { Card, type JsonObject } from "@condor/core";
import * as fc from "fast-check";
import { backOffices } from "./back-office.js";
import { wireCardReferences } from "./card-reference.js";
import { decoded } from "./decoded.js";
import { accountIds, cardIds, customerIds } from "./id.js";
import { nearly, type Nearly } from "./nearly/nearly.js";

export const wireCards: fc.Arbitrary<JsonObject> = fc.record(
  {
    id: cardIds,
    cFiBoisId: backOffices,
    customerId: customerIds,
    cFiAccountIds: fc.array(accountIds, { maxLength: 2 }),
    reference: wireCardReferences,
  },
  { requiredKeys: ["id", "cFiBoisId", "customerId", "cFiAccountIds"] },
);

export const cards: fc.Arbitrary<Card> = decoded(Card, wireCards);
export const nearlyCards: fc.Arbitrary<Nearly> = nearly(Card.jsonSchema, wireCards);
