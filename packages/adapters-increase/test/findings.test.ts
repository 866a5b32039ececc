import { type Collection, type IncreaseFake, increaseFake, type Members, refusing } from "@condor/increase-fake";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bankOf } from "./bank-of.js";
import { anOrder, type Traits } from "./order.js";

let fake: IncreaseFake;
beforeAll(async () => {
  fake = await increaseFake();
});
afterAll(() => fake.close());

const person: Members = {
  name: "Jessie Lee Testman",
  date_of_birth: "1978-10-15",
  address: { line1: "33 Liberty Street", line2: "Unit 2", city: "New York", state: "NY", zip: "10045", country: "US" },
  identification: { method: "social_security_number", number_last4: "1120" },
};
const corporation: Members = {
  name: "National Phonograph Company",
  address: person["address"] ?? null,
  email: "jessie@example.com",
  legal_identifier: { category: "us_employer_identification_number", value: "602214076" },
  beneficial_owners: [{ individual: person, prongs: ["control"] }],
};
const billing: Members = {
  line1: "33 Liberty Street",
  line2: "Unit 2",
  city: "New York",
  state: "NY",
  postal_code: "10045",
};
const wallet: Members = {
  email: "jessie@example.com",
  phone: "+16505046304",
  digital_card_profile_id: "digital_card_profile_existing_1",
};
const place: Members = { name: "JESSIE LEE TESTMAN", ...billing, country: "US" };
const shipped = (change: Members): Members => ({ shipment: { method: "fedex_2_day", address: place, ...change } });

/** Each attribute of an object, once with another value. */
const each = (member: string, all: Members): ReadonlyArray<readonly [string, Members]> =>
  Object.keys(all).map((name) => [
    `${member}.${name}`,
    { [member]: { ...all, [name]: name === "address" ? {} : "another" } },
  ]);

const individual: Traits = { kind: "physical" };
const business: Traits = { kind: "physical", type: "business" };

type Row = readonly [what: string, change: Members];
type Case = readonly [traits: Traits, step: "account" | "card", collection: Collection, rows: ReadonlyArray<Row>];

const cases: ReadonlyArray<Case> = [
  [
    individual,
    "account",
    "entities",
    [
      ...each("natural_person", person).filter(([what]) => !/address|identification/u.test(what)),
      ["address", { natural_person: { ...person, address: { ...Object(person["address"]), line2: null } } }],
      ["number", { natural_person: { ...person, identification: { method: "passport", number_last4: "1120" } } }],
      ["status", { status: "archived" }],
      ["description", { description: "csta_2" }],
    ],
  ],
  [
    business,
    "account",
    "entities",
    [
      ["name", { corporation: { ...corporation, name: "another" } }],
      ["email", { corporation: { ...corporation, email: null } }],
      ["legal_identifier", { corporation: { ...corporation, legal_identifier: null } }],
      ["beneficial_owners", { corporation: { ...corporation, beneficial_owners: [] } }],
      [
        "prongs",
        { corporation: { ...corporation, beneficial_owners: [{ individual: person, prongs: ["ownership"] }] } },
      ],
    ],
  ],
  [
    individual,
    "account",
    "accounts",
    [
      ["entity_id", { entity_id: "entity_of_another" }],
      ["program_id", { program_id: "another" }],
      ["name", { name: "another" }],
      ["status", { status: "closed" }],
    ],
  ],
  [
    individual,
    "account",
    "account_numbers",
    [
      ["account_id", { account_id: "account_of_another" }],
      ["name", { name: "another" }],
      ["status", { status: "disabled" }],
    ],
  ],
  [
    individual,
    "card",
    "cards",
    [
      ...each("billing_address", billing),
      ...each("digital_wallet", wallet),
      ["no wallet", { digital_wallet: null }],
      ["account_id", { account_id: "account_of_another" }],
      ["description", { description: "crda_1" }],
      ["status", { status: "disabled" }],
    ],
  ],
  [
    individual,
    "card",
    "physical_cards",
    [
      ["cardholder", { cardholder: { first_name: "JESSIE", last_name: "TESTMAN" } }],
      ["physical_card_profile_id", { physical_card_profile_id: null }],
      ["card_id", { card_id: "card_of_another" }],
      ["method", shipped({ method: "usps" })],
      ...Object.keys(place).map((name): Row => [name, shipped({ address: { ...place, [name]: "another" } })]),
    ],
  ],
];

describe("whatever Increase shows otherwise than it was ordered does not fit", () => {
  test.each(
    cases.flatMap(([traits, step, collection, rows]) =>
      rows.map(([what, change]) => [collection, what, { traits, step, change }] as const),
    ),
  )("%s: %s", async (collection, _, { traits, step, change }) => {
    const { issue, find, group } = bankOf(fake);
    const order = anOrder(traits);
    await issue(order);
    const fits = { _tag: step === "account" ? "AccountFits" : "CardFits" };
    expect(await find(order, step)).toMatchObject(fits);
    const [changed] = group.objects(collection);
    const [made] = group.objects(`${step}s`);
    group.amend(changed?.id ?? "", change);
    expect(await find(order, step)).toEqual({ _tag: "Differs", resourceIds: [made?.id] });
  });
});

test("what is amended without being part of the order fits all the same", async () => {
  const { issue, find, group } = bankOf(fake);
  const order = anOrder(business);
  await issue(order);
  const amend = (collection: Collection, change: Members) =>
    group.amend(group.objects(collection)[0]?.id ?? "", change);
  amend("entities", { risk_rating: "low", validation: { status: "valid" } });
  amend("accounts", { interest_rate: "0.01" });
  amend("cards", { last4: "1111" });
  amend("physical_cards", { status: "disabled" });
  expect([await find(order, "account"), await find(order, "card")]).toMatchObject([
    { _tag: "AccountFits" },
    { _tag: "CardFits" },
  ]);
});

test("an account without its number, and a card without its plastic, differ until the same call makes them whole", async () => {
  const { open, issue, find, group } = bankOf(fake);
  const order = anOrder(individual);
  group.script("account_numbers", refusing("internal_server_error"));
  await open(order);
  const [account] = group.objects("accounts");
  expect(await find(order, "account")).toEqual({ _tag: "Differs", resourceIds: [account?.id] });
  await open(order);
  expect(await find(order, "account")).toMatchObject({ _tag: "AccountFits", account: { resourceId: account?.id } });
  group.script("physical_cards", refusing("internal_server_error"));
  await issue(order);
  const [card] = group.objects("cards");
  expect(await find(order, "card")).toEqual({ _tag: "Differs", resourceIds: [card?.id] });
  await issue(order);
  expect(await find(order, "card")).toMatchObject({ _tag: "CardFits", card: { resourceId: card?.id } });
});

test("a virtual product fits no card that has plastic", async () => {
  const { issue, find } = bankOf(fake);
  await issue(anOrder({ kind: "physical" }));
  expect(await find(anOrder(), "card")).toMatchObject({ _tag: "Differs" });
});

test("an order that does not fit Increase fits nothing that is there, and is absent where nothing is", async () => {
  const { issue, find } = bankOf(fake);
  const unfit = anOrder({ profile: { dateOfBirth: undefined } });
  expect([await find(unfit, "account"), await find(unfit, "card")]).toEqual([{ _tag: "Absent" }, { _tag: "Absent" }]);
  await issue(anOrder());
  expect([await find(unfit, "account"), await find(unfit, "card")]).toMatchObject([
    { _tag: "Differs" },
    { _tag: "Differs" },
  ]);
});

test("a customer whom Increase knows gets an account without another entity", async () => {
  const { issue, find, group } = bankOf(fake);
  const order = anOrder({ profile: { increaseEntityId: "entity_existing_1" } });
  await issue(order);
  expect(group.objects("entities")).toEqual([]);
  expect(group.objects("accounts")).toMatchObject([{ entity_id: "entity_existing_1" }]);
  expect(await find(order, "account")).toMatchObject({ _tag: "AccountFits" });
  const another = anOrder({ profile: { increaseEntityId: "entity_existing_2" } });
  expect(await find(another, "account")).toMatchObject({ _tag: "Differs" });
});

test("the books leave out what others have made in the same bank", async () => {
  const { issuer, issue, group } = bankOf(fake);
  await issue(anOrder());
  for (const one of [...group.objects("accounts"), ...group.objects("cards")])
    group.amend(one.id, { idempotency_key: "payroll/1" });
  expect(await issuer.books()()).toMatchObject({ right: { entries: [] } });
});
