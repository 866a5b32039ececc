import { describe, expect, test } from "vitest";
import * as E from "fp-ts/lib/Either.js";
import { admit, type CardProgram, type Customer, parse, CardProgram as Program, type Refusal } from "@condor/core";
import { bareRequest, customerWith, program, requestWith } from "../fixtures.js";
import { right } from "../right.js";
import { type Case, cases, factsOf } from "./cases.js";

// The published precedence, by hand: the first line that applies is the answer.
const table: ReadonlyArray<readonly [Refusal["_tag"] | "admitted", (one: Case) => boolean]> = [
  ["AlreadyCreated", ({ life }) => ["created", "adopted", "adoptedCard", "adoptedAccount"].includes(life)],
  ["CreationUnderReview", ({ life }) => life === "underReview"],
  ["InProgress", ({ life }) => life === "openingAccount" || life === "issuingCard"],
  ["CustomerNotApproved", ({ status }) => status !== "APPROVED"],
  ["ProductNotSupported", ({ product }) => product === "unknown" || product === "otherType"],
  ["ProductClosed", ({ product }) => product === "closed"],
  ["DesignNotOffered", ({ wrong }) => wrong.includes("design")],
  ["ShippingNotOffered", ({ wrong }) => wrong.includes("shipping")],
  ["NameNotEmbossable", ({ wrong }) => wrong.includes("name")],
  ["AddressNotOnFile", ({ wrong }) => wrong.includes("address")],
  ["admitted", () => true],
];
const expected = (one: Case) => table.find(([, applies]) => applies(one))?.[0];

describe("admission", () => {
  test("every kind x status x state x product x attributes is answered by the published precedence", () => {
    const seen = new Map<string, number>();
    for (const one of cases) {
      const decision = admit(factsOf(one));
      const answer = E.isRight(decision) ? "admitted" : decision.left._tag;
      expect({ one, answer }).toEqual({ one, answer: expected(one) });
      seen.set(answer, (seen.get(answer) ?? 0) + 1);
    }
    expect(cases).toHaveLength(2 * 7 * 10 * 4 * 16);
    expect([...seen.keys()].toSorted()).toEqual(table.map(([tag]) => tag).toSorted());
  });
});

describe("a refusal names the value and what is offered", () => {
  const refusal = (change: Readonly<Record<string, unknown>>) => {
    const decision = admit({ customer: customerWith("individual"), program, request: requestWith(change) });
    return E.isLeft(decision) ? decision.left : undefined;
  };

  test.each([
    [{ designId: "9" }, { _tag: "DesignNotOffered", designId: "9", offered: ["1", "2"] }],
    [{ cardShippingMethod: "Pigeon" }, { _tag: "ShippingNotOffered", shippingMethod: "Pigeon", offered: ["Standard"] }],
    [
      { nameOnCard: "ABCDEFGHIJKLMNOPQRSTU" },
      { _tag: "NameNotEmbossable", nameOnCard: "ABCDEFGHIJKLMNOPQRSTU", longest: 20 },
    ],
    [{ nameOnCard: "A" }, { _tag: "NameNotEmbossable", nameOnCard: "A" }],
    [{ nameOnCard: "- -" }, { _tag: "NameNotEmbossable" }],
    [{ nameOnCard: "ÉA" }, { _tag: "NameNotEmbossable" }],
    [{ addressType: "SECONDARY" }, { _tag: "AddressNotOnFile", addressType: "SECONDARY", onFile: ["PRIMARY"] }],
    [{ productID: "x" }, { _tag: "ProductNotSupported", productId: "x", customerType: "individual" }],
    [{ productID: "closed" }, { _tag: "ProductClosed", productId: "closed" }],
  ])("%j", (change, refused) => {
    expect(refusal(change)).toMatchObject(refused);
  });

  test.each(["WAITING-DATA", "WAITING_DATA", "SOMETHING-NEW"])("%s keeps its spelling", (spelling) => {
    const decision = admit({
      customer: customerWith("business", { kycStatus: spelling }),
      program,
      request: bareRequest,
    });
    expect(decision).toMatchObject({
      left: { _tag: "CustomerNotApproved", customerType: "business", verification: { spelling } },
    });
  });
});

describe("a request without card attributes", () => {
  const attributesOf = (customer: Customer, by: CardProgram = program) =>
    right(admit({ customer, program: by, request: bareRequest })).attributes;

  test("gets the default product's first design and shipping method, PRIMARY, NEW, and the customer's name", () => {
    expect(attributesOf(customerWith("individual"))).toEqual({
      designId: "1",
      shippingMethod: "Standard",
      addressType: "PRIMARY",
      issueType: "NEW",
      nameOnCard: "JESSIE TESTMAN",
    });
    expect(attributesOf(customerWith("business")).nameOnCard).toBe("CONDOR TEST LLC");
  });

  test("is refused where the program has no default product", () => {
    const { defaultProductId: _, ...without } = program;
    expect(admit({ customer: customerWith("individual"), program: without, request: bareRequest })).toEqual(
      E.left({ _tag: "NoDefaultProduct" }),
    );
  });

  test("is refused where the customer's name has no letter that a card can carry", () => {
    const customer = customerWith("individual", {
      customer: { firstName: "王", lastName: "小明", addresses: [{ type: "PRIMARY" }] },
    });
    expect(admit({ customer, program, request: bareRequest })).toMatchObject({
      left: { _tag: "NameNotEmbossable", nameOnCard: "" },
    });
  });

  test("a product that ships nothing has no shipping method", () => {
    const virtual = right(
      parse(Program)({
        products: [{ productID: "v", kind: "virtual", customerTypes: ["individual"], designs: ["1"], longestName: 26 }],
        defaultProductID: "v",
      }),
    );
    expect(attributesOf(customerWith("individual"), virtual)).not.toHaveProperty("shippingMethod");
  });
});

describe("an admission", () => {
  test("carries the customer, the request, the product and every attribute asked for", () => {
    const customer = customerWith("individual");
    const asked = { reference: "r1", cardShippingMethod: "Standard", issueType: "DAMAGED", additionalData: { a: 1 } };
    const request = requestWith({ ...asked, designId: "2" });
    expect(right(admit({ customer, program, request }))).toMatchObject({
      customer,
      request,
      product: program.products[0],
      attributes: {
        designId: "2",
        nameOnCard: "JESSIE TESTMAN",
        addressType: "PRIMARY",
        issueType: "DAMAGED",
        shippingMethod: "Standard",
        reference: "r1",
        additionalData: { a: 1 },
      },
    });
  });

  test("has no key for what was not asked for", () => {
    const request = requestWith({ productID: "for-individuals" });
    const { attributes } = right(admit({ customer: customerWith("individual"), program, request }));
    expect(Object.keys(attributes).toSorted()).toEqual(["addressType", "designId", "issueType", "nameOnCard"]);
  });

  test("for another address is given where the customer has it", () => {
    const addresses = [{ type: "PRIMARY" }, { type: "SECONDARY" }];
    const customer = customerWith("individual", { customer: { addresses } });
    expect(admit({ customer, program, request: requestWith({ addressType: "SECONDARY" }) })).toMatchObject({
      right: { attributes: { addressType: "SECONDARY" } },
    });
  });

  test("is refused a customer without addresses, who has none on file", () => {
    const customer = customerWith("individual", { customer: {} });
    expect(admit({ customer, program, request: requestWith() })).toEqual(
      E.left({ _tag: "AddressNotOnFile", addressType: "PRIMARY", onFile: [] }),
    );
  });
});
