import type { Collection } from "./behaviour.js";

// The bounds are those of Increase's API description.
const text = (maxLength = 200) => ({ type: "string", minLength: 1, maxLength });
const object = (properties: Readonly<Record<string, object>>, required: ReadonlyArray<string>) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});
const day = { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };
const printable = { ...text(), pattern: "^[\\w.\\-/ ]*$" };

const address = object({ line1: text(), line2: text(), city: text(), state: text(), zip: text(), country: text() }, [
  "line1",
  "city",
  "country",
]);

const identification = object(
  {
    method: {
      enum: [
        "social_security_number",
        "individual_taxpayer_identification_number",
        "passport",
        "drivers_license",
        "other",
      ],
    },
    number: { ...text(), minLength: 4 },
  },
  ["method", "number"],
);

const individual = object({ name: text(), date_of_birth: day, address, identification }, [
  "name",
  "date_of_birth",
  "address",
  "identification",
]);

const owner = object(
  {
    individual,
    prongs: { type: "array", minItems: 1, items: { enum: ["ownership", "control"] } },
    company_title: text(),
  },
  ["individual", "prongs"],
);

const corporation = object(
  {
    name: text(),
    address,
    email: text(),
    legal_identifier: object({ value: text(), category: { enum: ["us_employer_identification_number", "other"] } }, [
      "value",
    ]),
    beneficial_owners: { type: "array", minItems: 1, maxItems: 5, items: owner },
  },
  ["name", "address", "legal_identifier", "beneficial_owners"],
);

const ofStructure = (structure: string) => ({
  properties: { structure: { const: structure } },
  required: [structure],
});

const shipment = object(
  {
    method: { enum: ["usps", "fedex_priority_overnight", "fedex_2_day", "dhl_worldwide_express"] },
    address: object(
      {
        name: { ...printable, maxLength: 35 },
        line1: text(35),
        line2: text(35),
        line3: text(9),
        city: text(35),
        state: text(),
        postal_code: text(16),
        country: text(),
        phone_number: text(15),
      },
      ["name", "line1", "city", "state", "postal_code"],
    ),
  },
  ["method", "address"],
);

/** What Increase asks of a request that makes something. */
export const schemas: Readonly<Record<Collection, object>> = {
  entities: {
    ...object(
      {
        structure: { enum: ["natural_person", "corporation"] },
        description: text(),
        natural_person: individual,
        corporation,
      },
      ["structure"],
    ),
    anyOf: ["natural_person", "corporation"].map(ofStructure),
  },
  accounts: object({ name: text(), entity_id: text(), program_id: text() }, ["name", "entity_id"]),
  account_numbers: object({ name: text(), account_id: text() }, ["name", "account_id"]),
  cards: object(
    {
      account_id: text(),
      description: text(),
      billing_address: object({ line1: text(), line2: text(), city: text(), state: text(), postal_code: text() }, [
        "line1",
        "city",
        "state",
        "postal_code",
      ]),
      digital_wallet: object({ email: text(), phone: text(), digital_card_profile_id: text() }, []),
    },
    ["account_id"],
  ),
  physical_cards: object(
    {
      card_id: text(),
      cardholder: object({ first_name: printable, last_name: printable }, ["first_name", "last_name"]),
      physical_card_profile_id: text(),
      shipment,
    },
    ["card_id", "cardholder", "shipment"],
  ),
};
