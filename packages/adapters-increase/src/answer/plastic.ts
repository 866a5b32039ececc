import { sameJson } from "@condor/core";
import * as t from "io-ts";
import type { PlasticBody } from "../mapping/plastic.js";
import { object, textOrNull } from "./object.js";

/** A physical card. Its shipment is Increase's to change, but not where it goes. */
export const Plastic = t.strict({
  ...object("physical_card"),
  card_id: t.string,
  cardholder: t.strict({ first_name: t.string, last_name: t.string }),
  physical_card_profile_id: textOrNull,
  shipment: t.strict({
    method: t.string,
    address: t.strict({
      name: t.string,
      line1: t.string,
      line2: textOrNull,
      city: t.string,
      state: t.string,
      postal_code: t.string,
      country: t.string,
    }),
  }),
});
export type Plastic = t.TypeOf<typeof Plastic>;

/** The answer is about this key and this card. Plastic that is disabled or not yet active is plastic all the same. */
export const isPlasticAsked = (key: string, cardId: string, shown: Plastic): boolean =>
  shown.idempotency_key === key && shown.card_id === cardId;

const shownShipment = ({ method, address: { phone_number: _, ...address } }: PlasticBody["shipment"]) => ({
  method,
  address: { line2: null, ...address },
});

/** Everything that Increase shows of the plastic is what was asked for; the phone is not shown. */
export const isPlasticWhole = (key: string, body: PlasticBody, cardId: string, shown: Plastic): boolean =>
  isPlasticAsked(key, cardId, shown) &&
  sameJson(shown.cardholder, body.cardholder) &&
  shown.physical_card_profile_id === body.physical_card_profile_id &&
  sameJson(shown.shipment, shownShipment(body.shipment));
