import {
  AccountId,
  CardId,
  CardReference,
  CreateRequest,
  Customer,
  type Order,
  parse,
  Product,
  type Schema,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { business, person } from "./fit.js";

export const valid = <A>(schema: Schema<A>, value: unknown): A => {
  const checked = parse(schema)(value);
  if (E.isLeft(checked)) throw new Error(JSON.stringify(checked.left));
  return checked.right;
};

export const settings = {
  program: "program_existing_1",
  "physicalCardProfile.1": "physical_card_profile_existing_1",
  "digitalCardProfile.1": "digital_card_profile_existing_1",
  "shipping.EXPRESS": "fedex_2_day",
};

export interface Traits {
  readonly type?: "individual" | "business";
  /** Members of the profile to change; `undefined` leaves one out. */
  readonly profile?: object;
  readonly kind?: "virtual" | "physical";
  readonly issuerSettings?: object;
  readonly attributes?: object;
  readonly customerId?: string;
}

const applicantOf = ({ type = "individual", profile, customerId }: Required<Pick<Traits, "customerId">> & Traits) =>
  valid(Customer, {
    customerId,
    customerType: type,
    customer: { ...(type === "individual" ? person : business), ...profile },
    kycStatus: "APPROVED",
    boises: [],
    dtsCreatedAt: "2022-10-25T15:50:48.841Z",
    cards: [],
    accounts: [],
  });

/** An order that Increase can carry out, but for what is changed in it. */
export const anOrder = (traits: Traits = {}): Order => {
  const { kind = "virtual", issuerSettings = settings, attributes = {}, customerId = "csta_1" } = traits;
  const product = valid(Product, {
    productID: "P1",
    kind,
    customerTypes: ["individual", "business"],
    designs: ["1"],
    shippingMethods: ["EXPRESS", "usps", "PIGEON"],
    longestName: 26,
    issuerSettings,
  });
  const applicant = applicantOf({ ...traits, customerId });
  return {
    customerId: applicant.customerId,
    accountId: valid(AccountId, customerId.replace("csta", "acca")),
    cardId: valid(CardId, customerId.replace("csta", "crda")),
    product,
    attributes: {
      nameOnCard: "JESSIE LEE TESTMAN",
      designId: product.designs[0],
      addressType: "PRIMARY",
      issueType: "NEW",
      ...(kind === "physical" ? { shippingMethod: product.shippingMethods[0] } : {}),
      reference: valid(CardReference, "card1"),
      ...attributes,
    },
    issuer: { name: "increase-sandbox", mapping: "1" },
    request: valid(CreateRequest, { customerId }),
    refusals: 0,
    applicant,
  };
};
