import * as E from "#fp-ts/Either";
import { describe, expect, test } from "vitest";
import { planOf } from "../../src/mapping/plan.js";
import { declinedAsUnfit } from "../../src/mapping/unfit.js";
import { business, person } from "../fit.js";
import { anOrder, settings, type Traits } from "../order.js";

const address = { line1: "33 Liberty Street", line2: "Unit 2", city: "New York", state: "NY", zip: "10045" };
const inTheUsa = { ...address, country: "US" };
const jessie = {
  name: "Jessie Lee Testman",
  date_of_birth: "1978-10-15",
  address: inTheUsa,
  identification: { method: "social_security_number", number: "078051120" },
};
const phone = "+16505046304";
const card = {
  description: "crda_1 card1",
  billing_address: { line1: "33 Liberty Street", line2: "Unit 2", city: "New York", state: "NY", postal_code: "10045" },
  digital_wallet: {
    email: "jessie@example.com",
    phone,
    digital_card_profile_id: "digital_card_profile_existing_1",
  },
};
const ofAccount = {
  account: { name: "acca_1", program_id: "program_existing_1" },
  accountNumber: { name: "acca_1" },
};
const toMake = (body: object) => ({ _tag: "ToMake", body: { description: "csta_1", ...body } });

/** What is sent for an order with these traits. */
const sent = (traits: Traits = {}): object => {
  const plan = planOf(anOrder(traits));
  return E.isRight(plan) ? plan.right : declinedAsUnfit(plan.left);
};

describe("what is sent", () => {
  test("for a virtual card of an individual: entity, account, account number and card", () => {
    expect(sent()).toEqual({
      owner: toMake({ structure: "natural_person", natural_person: jessie }),
      ...ofAccount,
      card,
    });
  });

  test("for a physical card, its plastic too", () => {
    expect(sent({ kind: "physical" })).toEqual({
      owner: toMake({ structure: "natural_person", natural_person: jessie }),
      ...ofAccount,
      card,
      plastic: {
        cardholder: { first_name: "JESSIE LEE", last_name: "TESTMAN" },
        physical_card_profile_id: "physical_card_profile_existing_1",
        shipment: {
          method: "fedex_2_day",
          address: {
            name: "JESSIE LEE TESTMAN",
            line1: "33 Liberty Street",
            line2: "Unit 2",
            city: "New York",
            state: "NY",
            postal_code: "10045",
            country: "US",
            phone_number: phone,
          },
        },
      },
    });
  });

  test("for a business: a corporation with its representatives, who control it", () => {
    expect(sent({ type: "business" })).toEqual({
      owner: toMake({
        structure: "corporation",
        corporation: {
          name: "National Phonograph Company",
          address: inTheUsa,
          email: "jessie@example.com",
          legal_identifier: { category: "us_employer_identification_number", value: "602214076" },
          beneficial_owners: [{ individual: jessie, prongs: ["control"] }],
        },
      }),
      ...ofAccount,
      card,
    });
  });

  test("for a customer whom Increase knows: the entity's id, and nothing of who it is", () => {
    const profile = { increaseEntityId: "entity_existing_1", identificationDocuments: undefined };
    expect(sent({ profile })).toMatchObject({ owner: { _tag: "Stored", entityId: "entity_existing_1" } });
  });

  test("nothing of what Increase has no place for: additional data and the reason of the issue", () => {
    const attributes = { additionalData: { canary: "canary" }, issueType: "DAMAGED" };
    expect(sent({ attributes, kind: "physical" })).toEqual(sent({ kind: "physical" }));
  });

  test("the other address, where it is ordered", () => {
    const other = { ...inTheUsa, line1: "1 Wall Street" };
    const attributes = { addressType: "SECONDARY" };
    expect(sent({ attributes })).toMatchObject({
      owner: toMake({ natural_person: { ...jessie, address: other } }),
      card: { billing_address: { line1: "1 Wall Street" } },
    });
    expect(sent({ attributes, kind: "physical" })).toMatchObject({
      plastic: { shipment: { address: { line1: "1 Wall Street" } } },
    });
  });
});

const at = (change: object) => ({ profile: { addresses: [{ ...person.addresses[0], ...change }] } });
const phones = (change: object) => ({ profile: { phones: [{ ...person.phones[0], ...change }] } });
const documents = (...all: ReadonlyArray<readonly [type: string, value: string]>) => ({
  profile: { identificationDocuments: all.map(([type, value]) => ({ type, value })) },
});
const without = (...names: ReadonlyArray<keyof typeof settings>): object =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => !names.some((one) => one === name)));

describe("each field as Increase wants it", () => {
  test.each<[string, Traits, object]>([
    ["no middle name", { profile: { middleName: undefined } }, { natural_person: { name: "Jessie Testman" } }],
    [
      "an ITIN",
      documents(["ITIN", "912-34-5678"]),
      { natural_person: { identification: { method: "individual_taxpayer_identification_number" } } },
    ],
    [
      "a driving licence beside an SSN",
      documents(["DRIVING LICENSE", "X1"], ["SSN", "078 05 1120"]),
      { natural_person: { identification: { method: "social_security_number", number: "078051120" } } },
    ],
    [
      "a country without states or postal codes",
      at({ countryCodeA3: "HKG", stateCode: undefined, postalCode: undefined }),
      { natural_person: { address: { country: "HK", line1: "33 Liberty Street" } } },
    ],
    [
      "a representative's own address",
      {
        type: "business",
        profile: { representatives: [{ ...person, addresses: [{ ...person.addresses[1], type: "HOME" }] }] },
      },
      { corporation: { beneficial_owners: [{ individual: { address: { line1: "1 Wall Street" } } }] } },
    ],
    ["a business without an e-mail address", { type: "business", profile: { email: undefined } }, { corporation: {} }],
  ])("the owner: %s", (_, traits, body) => {
    expect(sent(traits)).toMatchObject({ owner: { body } });
  });

  test.each<[string, Traits, object | undefined]>([
    ["one without a reference", { attributes: { reference: undefined } }, { description: "crda_1" }],
    ["one for an address outside the USA", at({ countryCodeA3: "GBR" }), { digital_wallet: card.digital_wallet }],
    [
      "a phone with plus and dashes",
      phones({ countryDialingCode: "+44", phoneNumber: "20-7946 0018" }),
      { digital_wallet: { phone: "+442079460018" } },
    ],
    [
      "a program without a digital profile",
      { issuerSettings: without("digitalCardProfile.1") },
      { digital_wallet: { email: "jessie@example.com", phone } },
    ],
  ])("the card: %s", (_, traits, body) => {
    expect(sent(traits)).toMatchObject({ card: body });
  });

  test("a card for nobody who can be reached has no wallet, and one abroad no billing address", () => {
    const profile = { email: undefined, phones: [], ...at({ countryCodeA3: "GBR" }).profile };
    const issuerSettings = without("digitalCardProfile.1");
    expect(sent({ profile, issuerSettings })).toMatchObject({ card: { description: "crda_1 card1" } });
    expect(JSON.stringify(sent({ profile, issuerSettings }))).not.toMatch(/digital_wallet|billing_address/u);
  });

  test("an empty text is not sent, for it says nothing", () => {
    const { addresses } = at({ addressLine2: "" }).profile;
    expect(sent({ kind: "physical", profile: { addresses, email: "" } })).toEqual(
      sent({ kind: "physical", profile: { ...at({ addressLine2: undefined }).profile, email: undefined } }),
    );
  });

  test("an account in the only program that there is names none", () => {
    expect(sent({ issuerSettings: without("program") })).toMatchObject({ account: { name: "acca_1" } });
    expect(JSON.stringify(sent({ issuerSettings: without("program") }))).not.toContain("program_id");
  });

  test("a shipping method goes by Increase's own name, or by what the product's settings call it", () => {
    const by = (shippingMethod: string) => sent({ kind: "physical", attributes: { shippingMethod } });
    expect(by("usps")).toMatchObject({ plastic: { shipment: { method: "usps" } } });
    expect(by("EXPRESS")).toMatchObject({ plastic: { shipment: { method: "fedex_2_day" } } });
  });
});

const long = (length: number): string => "x".repeat(length);
const rep = (change: object) =>
  ({ type: "business", profile: { representatives: [{ ...person, ...change }] } }) as const;
const plastic = (traits: Traits) => ({ kind: "physical", ...traits }) as const;
const named = (nameOnCard: string) => plastic({ attributes: { nameOnCard } });
const home = "customer.addresses[PRIMARY]";

describe("what does not fit is refused with the field named, and never with its value", () => {
  test.each<[string, Traits]>([
    ["customer.firstName is missing", { profile: { firstName: undefined } }],
    ["customer.lastName is missing", { profile: { lastName: "" } }],
    ["customer.lastName has more than 200 characters", { profile: { lastName: long(201) } }],
    ["customer, its names together, has more than 200 characters", { profile: { middleName: long(190) } }],
    ["customer.dateOfBirth is missing", { profile: { dateOfBirth: undefined } }],
    ["customer.identificationDocuments has none of SSN, ITIN", documents(["PASSPORT", "X1"])],
    ["customer.identificationDocuments[SSN].value has other than nine digits", documents(["SSN", "78051120"])],
    ["customer.identificationDocuments[SSN].value is missing", documents(["SSN", ""])],
    [`${home} is missing`, { profile: { addresses: [] } }],
    [`${home}.addressLine1 is missing`, at({ addressLine1: undefined })],
    [`${home}.addressLine1 has more than 200 characters`, at({ addressLine1: long(201) })],
    [`${home}.city is missing`, at({ city: undefined })],
    [`${home}.stateCode is missing`, at({ stateCode: undefined })],
    [`${home}.stateCode has more than 2 characters`, at({ stateCode: "New York" })],
    [`${home}.stateCode has other than the two letters of a state`, at({ stateCode: "ny" })],
    [`${home}.postalCode is missing`, at({ postalCode: undefined })],
    [`${home}.countryCodeA3 is missing`, at({ countryCodeA3: undefined })],
    [`${home}.countryCodeA3 is no country of ISO 3166-1`, at({ countryCodeA3: "XXX" })],
    ["customer.email has more than 200 characters", { profile: { email: long(201) } }],
    ["customer.phones[0].phoneNumber is missing", phones({ phoneNumber: undefined })],
    ["customer.phones[0].countryDialingCode is missing", phones({ countryDialingCode: undefined })],
    ["customer.phones[0] is no number of E.164 with at most 14 digits", phones({ phoneNumber: "#########" })],
    ["customer.phones[0] is no number of E.164 with at most 14 digits", phones({ countryDialingCode: "00" })],
    ["customer.increaseEntityId is no id of an entity", { profile: { increaseEntityId: "two words" } }],
    ["customer.name is missing", { type: "business", profile: { name: undefined } }],
    ["customer.fein is missing", { type: "business", profile: { fein: undefined } }],
    ["customer.fein has other than nine digits", { type: "business", profile: { fein: "60-221407" } }],
    ["customer.representatives is missing", { type: "business", profile: { representatives: [] } }],
    [
      "customer.representatives has more than 5",
      { type: "business", profile: { representatives: Array(6).fill(person) } },
    ],
    ["customer.representatives[0].addresses is missing", rep({ addresses: [] })],
    ["customer.representatives[0].dateOfBirth is missing", rep({ dateOfBirth: undefined })],
    ["product.issuerSettings.programm is no setting", { issuerSettings: { programm: "program_1" } }],
    [
      "product.issuerSettings.programm is no setting; product.issuerSettings.shiping.usps is no setting",
      { issuerSettings: { programm: "program_1", "shiping.usps": "usps" } },
    ],
    ["product.issuerSettings.program has more than 200 characters", { issuerSettings: { program: long(201) } }],
    [
      "product.issuerSettings.physicalCardProfile.1 is missing",
      plastic({ issuerSettings: without("physicalCardProfile.1") }),
    ],
    ["cardAttributes.cardShippingMethod is missing", plastic({ attributes: { shippingMethod: undefined } })],
    [
      "product.issuerSettings.shipping.PIGEON is none of usps, fedex_priority_overnight, fedex_2_day, dhl_worldwide_express",
      plastic({ attributes: { shippingMethod: "PIGEON" } }),
    ],
    ["cardAttributes.nameOnCard has one word, and Increase wants a first and a last name", named("ACME")],
    ["cardAttributes.nameOnCard has other than A-Z a-z 0-9 _ . - / and space", named("SEAN O'BRIEN")],
    ["cardAttributes.nameOnCard has more than 35 characters", named(`${long(30)} ${long(30)}`)],
    [`${home}.addressLine1 has more than 35 characters`, plastic(at({ addressLine1: long(36) }))],
    [`${home}.addressLine2 has more than 35 characters`, plastic(at({ addressLine2: long(40) }))],
    [`${home}.city has more than 35 characters`, plastic(at({ city: long(36) }))],
    [`${home}.postalCode has more than 16 characters`, plastic(at({ postalCode: long(17) }))],
    [`${home}.stateCode is missing`, plastic(at({ countryCodeA3: "HKG", stateCode: undefined }))],
  ])("%s", (reason, traits) => {
    expect(sent(traits)).toEqual({
      _tag: "Declined",
      subCode: "unfit_order",
      title: "The order does not fit Increase",
      reason,
    });
  });

  test("all that is wrong is told at once, and each thing once", () => {
    const { profile } = at({ city: undefined });
    expect(
      sent({ kind: "physical", profile: { ...profile, firstName: undefined, dateOfBirth: undefined } }),
    ).toMatchObject({
      reason: `customer.firstName is missing; customer.dateOfBirth is missing; ${home}.city is missing`,
    });
  });

  test("as long as Increase takes is not too long", () => {
    const most = { addressLine1: long(35), addressLine2: long(35), city: long(35), postalCode: long(16) };
    expect(sent(plastic(at(most)))).toMatchObject({ plastic: {} });
    expect(sent({ type: "business", profile: { representatives: Array(5).fill(person) } })).toMatchObject({
      owner: {},
    });
    expect(sent({ type: "business", profile: { name: long(200), email: business.email } })).toMatchObject({
      owner: {},
    });
  });
});
