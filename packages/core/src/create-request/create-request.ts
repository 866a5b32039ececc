import type * as t from "io-ts";
import { CustomerId } from "../id/id.js";
import { sameJson } from "../schema/json.js";
import { optional, required } from "../schema/fields.js";
import { struct } from "../schema/struct.js";
import { CardAttributes } from "./card-attributes.js";

/** What a caller asks: an account and a card for this customer. Source: the vendor's page, `POST /condor/customer/create`. */
export const CreateRequest = struct("CreateRequest", {
  customerId: required("customerId", CustomerId),
  cardAttributes: optional("cardAttributes", CardAttributes),
});
export type CreateRequest = t.TypeOf<typeof CreateRequest>;

/** Two requests are equal when their decoded values are: defaults count as given, the order of keys does not. */
export const sameRequest: (a: CreateRequest, b: CreateRequest) => boolean = sameJson;
