import type { Collection } from "./behaviour.js";
import type { Json, Members } from "./kept.js";

const members = (value: Json | undefined): Members =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {};

const person = (body: Json | undefined): Json => {
  const { identification, address, ...rest } = members(body);
  const { method = null, number = "" } = members(identification);
  return {
    ...rest,
    address: { line2: null, state: null, zip: null, ...members(address) },
    identification: { method, number_last4: typeof number === "string" ? number.slice(-4) : "" },
  };
};

const corporation = (body: Json | undefined): Json => {
  const { address, beneficial_owners = [], ...rest } = members(body);
  const owners = Array.isArray(beneficial_owners) ? beneficial_owners.map(members) : [];
  return {
    email: null,
    website: null,
    ...rest,
    address: { line2: null, state: null, zip: null, ...members(address) },
    beneficial_owners: owners.map(({ individual, ...other }, n) => ({
      id: `entity_beneficial_owner_${n}`,
      company_title: null,
      ...other,
      individual: person(individual),
    })),
  };
};

const when = (body: Json | undefined, shown: (body: Json | undefined) => Json): Json =>
  body === undefined ? null : shown(body);

/** A number that a bank could have given: ten digits. */
const numbered = (count: number): string => `${1_000_000_000 + count}`;

/** What Increase shows of what was asked for; `count` tells objects of one group apart. */
export const shownOf: Readonly<Record<Collection, (body: Members, count: number) => Members>> = {
  entities: ({ natural_person, corporation: asked, ...rest }) => ({
    description: null,
    ...rest,
    status: "active",
    natural_person: when(natural_person, person),
    corporation: when(asked, corporation),
    joint: null,
    trust: null,
  }),
  accounts: (body) => ({ program_id: "program_default", ...body, status: "open", currency: "USD", bank: "core_bank" }),
  account_numbers: (body, count) => ({
    ...body,
    account_number: numbered(count),
    // First Internet Bank of Indiana's sandbox number in Increase's own examples: the ABA checksum holds.
    routing_number: "101050001",
    status: "active",
  }),
  cards: ({ billing_address, digital_wallet, ...rest }) => ({
    description: null,
    entity_id: null,
    ...rest,
    billing_address: {
      line1: null,
      line2: null,
      city: null,
      state: null,
      postal_code: null,
      ...members(billing_address),
    },
    digital_wallet: when(digital_wallet, (asked) => ({
      email: null,
      phone: null,
      digital_card_profile_id: null,
      ...members(asked),
    })),
    last4: "4242",
    bin: "40000000",
    expiration_month: 11,
    expiration_year: 2028,
    status: "active",
  }),
  physical_cards: ({ shipment, ...rest }) => {
    const { address, method = null } = members(shipment);
    const { phone_number: _, ...place } = members(address);
    return {
      physical_card_profile_id: null,
      ...rest,
      shipment: {
        method,
        schedule: "next_day",
        status: "pending",
        tracking: null,
        address: { line2: null, line3: null, country: "US", ...place },
      },
      status: "active",
    };
  },
};
