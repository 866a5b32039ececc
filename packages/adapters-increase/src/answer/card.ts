import { ResourceId, sameJson } from "@condor/core";
import * as t from "io-ts";
import type { BillingAddress, CardBody, DigitalWallet } from "../mapping/card.js";
import { object, textOrNull } from "./object.js";

/** The last four digits are in the answer, and are not read. */
export const Card = t.strict({
  ...object("card"),
  account_id: ResourceId,
  description: textOrNull,
  status: t.string,
  billing_address: t.strict({
    line1: textOrNull,
    line2: textOrNull,
    city: textOrNull,
    state: textOrNull,
    postal_code: textOrNull,
  }),
  digital_wallet: t.union([
    t.strict({ email: textOrNull, phone: textOrNull, digital_card_profile_id: textOrNull }),
    t.null,
  ]),
});
export type Card = t.TypeOf<typeof Card>;

const nowhere = { line1: null, line2: null, city: null, state: null, postal_code: null };

const shownBilling = (asked: BillingAddress | undefined) => ({ ...nowhere, ...asked });

const shownWallet = (asked: DigitalWallet | undefined) =>
  asked === undefined ? null : { email: null, phone: null, digital_card_profile_id: null, ...asked };

/** The answer is about this key, this account and this order, and the card is active. */
export const isCardAsked = (key: string, body: CardBody, accountId: string, shown: Card): boolean =>
  shown.idempotency_key === key &&
  shown.account_id === accountId &&
  shown.description === body.description &&
  shown.status === "active";

/** Everything that Increase shows of the card is what was asked for. */
export const isCardWhole = (key: string, body: CardBody, accountId: string, shown: Card): boolean =>
  isCardAsked(key, body, accountId, shown) &&
  sameJson(shown.billing_address, shownBilling(body.billing_address)) &&
  sameJson(shown.digital_wallet, shownWallet(body.digital_wallet));
