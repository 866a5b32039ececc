import { describe, expect, test } from "vitest";
import { Customer, masked, parse, secret } from "@condor/core";
import { inspect } from "node:util";
import { customerWith, wireCustomers } from "../fixtures.js";
import { right } from "../right.js";

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
