import { describe, expect, test } from "vitest";
import * as E from "fp-ts/lib/Either.js";
import { admit, explain, type Facts, rulesetVersion } from "@condor/core";
import { bareRequest, creations, customerWith, program, requestWith } from "../fixtures.js";
import { cases, factsOf } from "./cases.js";

const customer = customerWith("individual");
const told = (facts: Facts) =>
  Object.fromEntries(explain(facts).trace.map(({ rule, verdict, evidence }) => [rule.id, { verdict, ...evidence }]));
const inOrder = ["Standard"];

describe("explain", () => {
  test("answers what admit does, and its first refusal is the decision, whatever the facts", () => {
    for (const facts of cases.filter((_, index) => index % 3 === 0).map(factsOf)) {
      const { decision, trace } = explain(facts);
      expect(decision).toEqual(admit(facts));
      const first = trace.find(({ verdict }) => verdict === "Refuses");
      expect(E.isLeft(decision) ? decision.left : undefined).toEqual(first?.refusal);
    }
  });

  test("names the ruleset", () => {
    expect(explain({ customer, program, request: bareRequest }).rulesetVersion).toBe(rulesetVersion);
  });

  test("says of an admitted request what every rule looked at", () => {
    expect(told({ customer, program, request: requestWith() })).toEqual({
      "not-created": { verdict: "Holds", created: false, inCondor: false },
      "not-under-review": { verdict: "Holds", underReview: false },
      "not-in-progress": { verdict: "Holds", inProgress: false },
      approved: { verdict: "Holds", customerType: "individual", status: "APPROVED", action: "none" },
      "product-chosen": { verdict: "Holds", productId: "virtual" },
      "product-supported": { verdict: "Holds", productId: "virtual", customerType: "individual" },
      "product-open": { verdict: "Holds", productId: "virtual", open: true },
      "design-offered": { verdict: "Holds", designId: "1", offered: ["1", "2"] },
      "shipping-offered": { verdict: "Holds", shippingMethod: "Standard", offered: inOrder },
      "name-embossable": { verdict: "Holds", nameOnCard: expect.anything(), length: 14, longest: 20 },
      "address-on-file": { verdict: "Holds", addressType: "PRIMARY", onFile: ["PRIMARY"] },
    });
  });

  test("tells an account of here from one that another back office has", () => {
    const request = requestWith();
    const card = { id: "crda_9", cFiBoisId: "ibis", customerId: customer.customerId, cFiAccountIds: [] };
    const customerElsewhere = customerWith("individual", { boises: ["ibis"], cards: [card] });
    expect(told({ customer: customerElsewhere, program, request })["not-created"]).toEqual({
      verdict: "Holds",
      created: false,
      inCondor: false,
    });
    expect(told({ customer, program, request, creation: creations.created })["not-created"]).toEqual({
      verdict: "Refuses",
      created: true,
      inCondor: false,
    });
  });

  test("runs all rules, past the first refusal", () => {
    const poor = customerWith("individual", { kycStatus: "WAITING-DATA", customer: {}, boises: ["condor"] });
    const asked = { designId: "9", cardShippingMethod: "Pigeon", nameOnCard: "?", addressType: "SECONDARY" };
    expect(
      told({ customer: poor, program, request: requestWith(asked), creation: creations.underReview }),
    ).toMatchObject({
      "not-created": { verdict: "Refuses", created: false, inCondor: true },
      "not-under-review": { verdict: "Refuses", underReview: true },
      "not-in-progress": { verdict: "Holds", inProgress: false },
      approved: { verdict: "Refuses", status: "WAITING-DATA", action: "supply data" },
      "product-supported": { verdict: "Holds" },
      "design-offered": { verdict: "Refuses", designId: "9", offered: ["1", "2"] },
      "shipping-offered": { verdict: "Refuses", shippingMethod: "Pigeon", offered: inOrder },
      "name-embossable": { verdict: "Refuses", length: 1, longest: 20 },
      "address-on-file": { verdict: "Refuses", addressType: "SECONDARY", onFile: [] },
    });
  });

  test.each([creations.openingAccount, creations.issuingCard])("tells a running creation: $_tag", (creation) => {
    expect(told({ customer, program, request: requestWith(), creation })).toMatchObject({
      "not-in-progress": { verdict: "Refuses", inProgress: true },
    });
  });

  test("judges nothing of a product where there is none", () => {
    const { defaultProductId: _, ...without } = program;
    const notJudged = { verdict: "NotJudged" };
    const ofProducts = {
      "product-open": notJudged,
      "design-offered": notJudged,
      "shipping-offered": notJudged,
      "name-embossable": notJudged,
    };
    expect(told({ customer, program: without, request: bareRequest })).toMatchObject({
      "product-chosen": { verdict: "Refuses", productId: "none" },
      "product-supported": notJudged,
      ...ofProducts,
    });
    expect(told({ customer, program, request: requestWith({ productID: "for-businesses" }) })).toMatchObject({
      "product-supported": { verdict: "Refuses", productId: "for-businesses", customerType: "individual" },
      ...ofProducts,
    });
  });

  test("names no shipping method where the product ships nothing", () => {
    const request = requestWith({ productID: "for-individuals" });
    expect(told({ customer, program, request })).toMatchObject({
      "shipping-offered": { verdict: "Holds", shippingMethod: "none", offered: [] },
    });
  });

  test("shows nobody's name", () => {
    const { trace } = explain({ customer, program, request: requestWith() });
    expect(JSON.stringify(trace)).toContain('"nameOnCard":"[redacted]"');
    expect(JSON.stringify(trace)).not.toMatch(/JESSIE/i);
  });
});
