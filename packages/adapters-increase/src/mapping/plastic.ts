import type { Order } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { country } from "./address.js";
import { type Chosen, chosenAddress } from "./chosen-address.js";
import { line, lineIfAny, type LineRules } from "./line.js";
import { firstPhone } from "./phone.js";
import { present } from "./present.js";
import type { Settings } from "./settings.js";
import { shippingMethod, type ShippingMethod } from "./shipping-method.js";
import { type Fitted, together, unfit } from "./unfit.js";

/** What plastic is made with, but for the card that it is of. */
export interface PlasticBody {
  readonly cardholder: { readonly first_name: string; readonly last_name: string };
  readonly physical_card_profile_id: string;
  readonly shipment: { readonly method: ShippingMethod; readonly address: ShippingAddress };
}

export interface ShippingAddress {
  readonly name: string;
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly state: string;
  readonly postal_code: string;
  readonly country: string;
  readonly phone_number?: string;
}

// The bounds of Increase's own API description.
const embossed: LineRules = { most: 35, pattern: /^[\w.\-/ ]*$/u, inWords: "A-Z a-z 0-9 _ . - / and space" };
const label: LineRules = { most: 35 };
const postalCode: LineRules = { most: 16 };
const region: LineRules = { most: 200 };

const nameField = "cardAttributes.nameOnCard";

/** Increase prints a first and a last name: the last word is the last name. */
const cardholder = (name: string): Fitted<PlasticBody["cardholder"]> => {
  const at = name.trim().lastIndexOf(" ");
  return at < 1
    ? unfit(nameField, "has one word, and Increase wants a first and a last name")
    : E.right({ first_name: name.trim().slice(0, at).trim(), last_name: name.trim().slice(at + 1) });
};

const shippingAddress = (order: Order, { field, address }: Chosen): Fitted<ShippingAddress> =>
  pipe(
    sequenceS(together)({
      name: line(embossed)(nameField, order.attributes.nameOnCard),
      line1: line(label)(`${field}.addressLine1`, address.addressLine1),
      line2: lineIfAny(label)(`${field}.addressLine2`, address.addressLine2),
      city: line(label)(`${field}.city`, address.city),
      state: line(region)(`${field}.stateCode`, address.stateCode),
      postal_code: line(postalCode)(`${field}.postalCode`, address.postalCode),
      country: country(`${field}.countryCodeA3`, address.countryCodeA3),
      phone_number: firstPhone(order.applicant.profile.phones),
    }),
    E.map(({ line2, phone_number, ...rest }) => ({ ...rest, ...present({ line2, phone_number }) })),
  );

const profile = ({ attributes: { designId } }: Order, { physicalCardProfileId }: Settings): Fitted<string> =>
  physicalCardProfileId === undefined
    ? unfit(`product.issuerSettings.physicalCardProfile.${designId}`, "is missing")
    : E.right(physicalCardProfileId);

export const plasticBody = (order: Order, settings: Settings): Fitted<PlasticBody> =>
  pipe(
    sequenceS(together)({
      cardholder: cardholder(order.attributes.nameOnCard),
      physical_card_profile_id: profile(order, settings),
      method: shippingMethod(order, settings),
      address: pipe(
        chosenAddress(order),
        E.chain((chosen) => shippingAddress(order, chosen)),
      ),
    }),
    E.map(({ method, address, ...rest }) => ({ ...rest, shipment: { method, address } })),
  );
