import { CreateRequest, type JsonObject } from "@condor/core";
import * as fc from "fast-check";
import { spoiledAdditionalData, wireCardAttributes } from "./card-attributes.js";
import { decoded } from "./decoded.js";
import { customerIds } from "./id.js";
import { type Nearly, oneOfThem, spoiled } from "./nearly/nearly.js";

interface WireRequest {
  readonly customerId: string;
  readonly cardAttributes?: JsonObject;
}

export const wireCreateRequests: fc.Arbitrary<WireRequest> = fc.record(
  { customerId: customerIds, cardAttributes: wireCardAttributes },
  { requiredKeys: ["customerId"] },
);

export const createRequests: fc.Arbitrary<CreateRequest> = decoded(CreateRequest, wireCreateRequests);

const spoiledRequest = (wire: WireRequest): ReadonlyArray<Nearly> => [
  ...spoiled(CreateRequest.jsonSchema, wire),
  ...(wire.cardAttributes === undefined
    ? []
    : spoiledAdditionalData("/cardAttributes", wire.cardAttributes, (cardAttributes) => ({
        customerId: wire.customerId,
        cardAttributes,
      }))),
];

/** Bodies of `POST /condor/customer/create` with one fault each, every keyword of the schema among them. */
export const nearlyCreateRequests: fc.Arbitrary<Nearly> = oneOfThem(wireCreateRequests, spoiledRequest);
