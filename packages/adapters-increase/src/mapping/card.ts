import type { Address, Order } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { type Chosen, chosenAddress } from "./chosen-address.js";
import { line, lineIfAny, plain } from "./line.js";
import { firstPhone } from "./phone.js";
import { present } from "./present.js";
import type { Settings } from "./settings.js";
import { type Fitted, together } from "./unfit.js";

export interface BillingAddress {
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly state: string;
  readonly postal_code: string;
}

export interface DigitalWallet {
  readonly email?: string;
  readonly phone?: string;
  readonly digital_card_profile_id?: string;
}

/** What a card is made with, but for the account that it is on. */
export interface CardBody {
  readonly description: string;
  readonly billing_address?: BillingAddress;
  readonly digital_wallet?: DigitalWallet;
}

const inUsa = (field: string, address: Address): Fitted<BillingAddress> =>
  pipe(
    sequenceS(together)({
      line1: line(plain)(`${field}.addressLine1`, address.addressLine1),
      line2: lineIfAny(plain)(`${field}.addressLine2`, address.addressLine2),
      city: line(plain)(`${field}.city`, address.city),
      state: line(plain)(`${field}.stateCode`, address.stateCode),
      postal_code: line(plain)(`${field}.postalCode`, address.postalCode),
    }),
    E.map(({ line2, ...rest }) => ({ ...rest, ...present({ line2 }) })),
  );

/** Increase's billing address has a US state and no country, so that other addresses have no place in it. */
const billing = ({ field, address }: Chosen): Fitted<BillingAddress | undefined> =>
  address.countryCodeA3 === "USA" ? inUsa(field, address) : E.right(undefined);

const wallet = ({ applicant: { profile } }: Order, settings: Settings): Fitted<DigitalWallet | undefined> =>
  pipe(
    sequenceS(together)({
      email: lineIfAny(plain)("customer.email", profile.email),
      phone: firstPhone(profile.phones),
    }),
    E.map((contact) => present({ ...contact, digital_card_profile_id: settings.digitalCardProfileId })),
    E.map((all) => (Object.keys(all).length === 0 ? undefined : all)),
  );

/** The card's id comes first, so that no two orders ever ask for the same card. */
const description = ({ cardId, attributes: { reference } }: Order): string =>
  reference === undefined ? cardId : `${cardId} ${reference}`;

export const cardBody = (order: Order, settings: Settings): Fitted<CardBody> =>
  pipe(
    sequenceS(together)({
      billing_address: pipe(chosenAddress(order), E.chain(billing)),
      digital_wallet: wallet(order, settings),
    }),
    E.map((parts) => ({ description: description(order), ...present(parts) })),
  );
