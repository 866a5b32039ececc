import { describe, expect, test } from "vitest";
import { Customer, IndividualProfile, masked, parse, secret } from "@condor/core";
import { inspect } from "node:util";
import { customerWith, wireCustomers } from "../fixtures.js";
import { right } from "../right.js";

const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, n) => n);
const ssn = "123-45-6789";
const page = {
  reference: "222236133",
  customerId: "csta_6clNH3W2pBehujY8mpTCU8",
  customerType: "individual",
  customer: {
    firstName: "Jessie",
    lastName: "Testman",
    gender: "M",
    dateOfBirth: "1978-10-15",
    email: "aa@aa.ae",
    addresses: [
      {
        type: "PRIMARY",
        addressLine1: "123 Some Str.",
        city: "Mycityname",
        countryCodeA3: "USA",
        postalCode: "19019",
        stateCode: "PA",
      },
    ],
    phones: [{ type: "MOBILE", phoneNumber: "2155550100", countryDialingCode: "01" }],
    identificationDocuments: [
      { type: "SSN", value: ssn, issuanceCountryCodeA3: "USA" },
      {
        type: "DRIVING LICENSE",
        value: "99887766",
        issuanceCountryCodeA3: "USA",
        issuanceRegion: "Pennsylvania",
        expiryDate: "2023-04-08",
      },
    ],
    somethingNew: { kept: ["as", "it", "is"] },
  },
  kycStatus: "APPROVED",
  boises: ["ibis"],
  dtsCreatedAt: "2022-10-25T15:50:48.841Z",
  cards: [{ id: "crda_1", cFiBoisId: "ibis", customerId: "csta_1", cFiAccountIds: ["acca_1"] }],
  accounts: [
    {
      id: "acca_1",
      cFiBoisId: "ibis",
      accountNumber: "12345678",
      customerId: "csta_1",
      cFiCardIds: ["crda_1"],
      routingParams: { routingNumber: "021000021" },
    },
  ],
};

describe("a customer", () => {
  test("decodes and encodes to the same text: unknown profile fields and key order survive", () => {
    expect(JSON.stringify(Customer.encode(right(parse(Customer)(page))))).toBe(JSON.stringify(page));
  });

  test("of either type survives the way through the codec", () => {
    for (const wire of Object.values(wireCustomers))
      expect(Customer.encode(right(parse(Customer)(wire)))).toEqual(wire);
  });

  test.each(["individual", "business"] as const)("encodes the fields that its type gives a meaning to: %s", (type) => {
    const representatives = [{ firstName: "A", identificationDocuments: [{ type: "SSN", value: ssn }] }];
    const wire = { ...wireCustomers[type], customer: { ...wireCustomers[type].customer, representatives } };
    expect(Customer.encode(right(parse(Customer)(wire)))).toEqual(wire);
  });

  test("never shows an identification document's value in JSON, string or inspect form", () => {
    const customer = right(parse(Customer)(page));
    for (const shown of [
      JSON.stringify(customer),
      inspect(customer, { depth: 9, showHidden: true }),
      String(customer.profile.identificationDocuments?.[0]?.value),
    ])
      expect(shown).not.toContain(ssn);
  });

  test.each([
    [{ customerId: "cst_1" }, "/customerId", "pattern"],
    [{ customerType: "person" }, "/customerType", "enum"],
    [{ kycStatus: "" }, "/kycStatus", "minLength"],
    [{ dtsCreatedAt: "yesterday" }, "/dtsCreatedAt", "pattern"],
    [{ customer: { addresses: [{ type: 1 }] } }, "/customer/addresses/0/type", "type"],
    [{ dtsCreatedAt: "2022-99-99T99:99:99Z" }, "/dtsCreatedAt", "pattern"],
    [{ customer: { dateOfBirth: "2022-13-45" } }, "/customer/dateOfBirth", "pattern"],
    [{ customer: { dateOfBirth: "1978" } }, "/customer/dateOfBirth", "pattern"],
    [{ customer: { identificationDocuments: [{ type: "SSN" }] } }, "/customer/identificationDocuments/0", "required"],
    [{ customer: [] }, "/customer", "type"],
    [{ cards: [{}] }, "/cards/0", "required"],
    [{ accounts: [{ routingParams: { a: 1 } }] }, "/accounts/0/routingParams/a", "type"],
    [{ nickname: "x" }, "", "additionalProperties"],
  ])("with %j is refused at %s", (change, instancePath, keyword) => {
    const parsed = parse(Customer)({ ...page, ...change });
    const faults = parsed._tag === "Left" ? parsed.left : [];
    expect(faults.map((one) => [one.instancePath, one.keyword])).toContainEqual([instancePath, keyword]);
  });

  test.each<readonly [string, Readonly<Record<string, unknown>>, ReadonlyArray<readonly [string, string, string]>]>([
    ["a U+0000", { nick: "\u0000" }, [["pattern", "/nick", "additionalProperties/pattern"]]],
    ["a lone surrogate", { nick: "a\ud83d" }, [["pattern", "/nick", "additionalProperties/pattern"]]],
    ["a lone low surrogate", { nick: "\udc00a" }, [["pattern", "/nick", "additionalProperties/pattern"]]],
    ["one deep inside", { a: { "b/c": [1, "\0"] } }, [["pattern", "/a/b~1c/1", "additionalProperties/pattern"]]],
    [
      "one inside, under the name of a field,",
      { nick: { firstName: "\0" } },
      [["pattern", "/nick/firstName", "additionalProperties/pattern"]],
    ],
    ["one in a key", { "a\u0000": 1 }, [["propertyNames", "", "propertyNames"]]],
    [
      "one in a key deep inside",
      { a: [{ "\ud800": 1 }] },
      [["propertyNames", "/a/0", "additionalProperties/propertyNames"]],
    ],
    [
      "one in a key and one in its value",
      { "\0": "\0" },
      [
        ["propertyNames", "", "propertyNames"],
        ["pattern", "/\0", "additionalProperties/pattern"],
      ],
    ],
    [
      "one beside a fault of a named field",
      { firstName: "\0", nick: "\0" },
      [
        ["pattern", "/firstName", "properties/firstName/pattern"],
        ["pattern", "/nick", "additionalProperties/pattern"],
      ],
    ],
  ])("with %s in a field that is not named is refused, each fault once", (_, customer, expected) => {
    const parsed = parse(Customer)({ ...page, customer });
    const faults = parsed._tag === "Left" ? parsed.left : [];
    expect(faults.map(({ keyword, instancePath, schemaPath }) => [keyword, instancePath, schemaPath])).toEqual(
      expected.map(([keyword, path, schema]) => [keyword, `/customer${path}`, `#/properties/customer/${schema}`]),
    );
    expect(IndividualProfile.is(customer)).toBe(false);
  });

  test.each([
    ["an address", "individual", { addresses: [{ type: "PRIMARY", a: "\0" }] }, "/addresses/0/a"],
    ["a phone", "individual", { phones: [{ a: "\0" }] }, "/phones/0/a"],
    [
      "a document",
      "business",
      { identificationDocuments: [{ type: "", value: "", a: "\0" }] },
      "/identificationDocuments/0/a",
    ],
    ["a representative", "business", { representatives: [{ a: "\0" }] }, "/representatives/0/a"],
    [
      "a representative's phone",
      "business",
      { representatives: [{ phones: [{ a: "\0" }] }] },
      "/representatives/0/phones/0/a",
    ],
    ["a business", "business", { a: "\0" }, "/a"],
  ])("with a U+0000 in a field of %s that is not named is refused", (_, customerType, customer, instancePath) => {
    expect(parse(Customer)({ ...page, customerType, customer })).toMatchObject({
      left: [{ keyword: "pattern", instancePath: `/customer${instancePath}` }],
    });
  });

  test("keeps fields whose keys JavaScript gives a meaning to, and pairs of surrogates", () => {
    const customer: unknown = JSON.parse('{"__proto__":{"constructor":"😀"},"a😀":{"__proto__":null}}');
    const encoded = Customer.encode(right(parse(Customer)({ ...page, customer })));
    expect(JSON.stringify(encoded)).toBe(JSON.stringify({ ...page, customer }));
  });

  test("is read however deep its fields are, and a cycle ends", () => {
    const nested = (inner: unknown): unknown => upTo(100_000).reduce((value) => [value], inner);
    const cycle: { self?: unknown; bad: string } = { bad: "\0" };
    cycle.self = cycle;
    const keywords = [nested(1), nested("\0"), cycle].map((deep) => {
      const parsed = parse(IndividualProfile)({ deep });
      return parsed._tag === "Left" ? parsed.left.map(({ keyword }) => keyword) : [];
    });
    expect(keywords).toEqual([[], ["pattern"], ["pattern"]]);
  });

  test("with a U+0000 in the name of a routing parameter is refused", () => {
    const accounts = page.accounts.map((account) => ({ ...account, routingParams: { "a\0": "1" } }));
    expect(parse(Customer)({ ...page, accounts })).toMatchObject({
      left: [
        {
          keyword: "propertyNames",
          instancePath: "/accounts/0/routingParams",
          schemaPath: "#/properties/accounts/items/properties/routingParams/propertyNames",
          params: { propertyName: "a\0" },
        },
      ],
    });
  });

  test("of a business is read as a business", () => {
    const business = customerWith("business", {
      customer: {
        name: "Ltd",
        fein: "12-3456789",
        representatives: [{ firstName: "A", identificationDocuments: [{ type: "SSN", value: ssn }] }],
      },
    });
    expect(JSON.stringify(business)).not.toContain(ssn);
    expect(business.profile).toMatchObject({ name: "Ltd", fein: "12-3456789" });
  });
});

describe("masking", () => {
  test.each([
    ["123456789", "*****6789"],
    ["12345", "*2345"],
    ["1234", "****"],
    ["12", "**"],
    ["", ""],
    ["😀😀😀😀😀", "*😀😀😀😀"],
  ])("%s is shown as %s", (value, shown) => {
    expect(masked(secret(value))).toBe(shown);
  });
});
