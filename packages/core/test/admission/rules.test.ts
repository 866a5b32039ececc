import { describe, expect, test } from "vitest";
import { rules } from "@condor/core";
import { attempt, bareRequest, creations, customerWith, program, requestWith } from "../fixtures.js";

const customer = customerWith("individual");
const { customerId } = customer;
const told = (facts: Parameters<(typeof rules)[number]["judge"]>[0]) =>
  Object.fromEntries(rules.map(({ id, judge }) => [id, judge(facts)]));
const found = (right: object) => ({ _tag: "Right", right });
const refused = (left: object) => ({ _tag: "Left", left });
const notJudged = found({ judged: false });

describe("the rules", () => {
  test("have ids, in the published precedence", () => {
    expect(rules.map(({ id }) => id)).toEqual([
      "not-created",
      "not-under-review",
      "not-in-progress",
      "approved",
      "product-supported",
      "product-open",
      "design-offered",
      "shipping-offered",
      "name-embossable",
      "address-on-file",
    ]);
  });

  test("name what they found in order", () => {
    expect(told({ customer, program, request: requestWith() })).toEqual({
      "not-created": found({ created: false }),
      "not-under-review": found({ underReview: false }),
      "not-in-progress": found({ inProgress: false }),
      approved: found({ status: "APPROVED" }),
      "product-supported": found({ productId: "virtual" }),
      "product-open": found({ productId: "virtual" }),
      "design-offered": found({ designId: "1" }),
      "shipping-offered": found({ shippingMethod: "Standard" }),
      "name-embossable": found({ embossable: true }),
      "address-on-file": found({ addressType: "PRIMARY" }),
    });
  });

  test("name no shipping method where the product ships nothing", () => {
    const request = requestWith({ productID: "for-individuals" });
    expect(told({ customer, program, request })).toMatchObject({
      "shipping-offered": found({ shippingMethod: "none" }),
    });
  });

  test("name the value that they refuse", () => {
    const poor = customerWith("individual", { kycStatus: "DENIED", customer: {}, boises: ["condor"] });
    const request = requestWith({
      designId: "9",
      cardShippingMethod: "Pigeon",
      nameOnCard: "?",
      addressType: "SECONDARY",
    });
    expect(told({ customer: poor, program, request, creation: creations.underReview })).toEqual({
      "not-created": refused({ _tag: "AlreadyCreated", customerId }),
      "not-under-review": refused({ _tag: "CreationUnderReview", customerId }),
      "not-in-progress": found({ inProgress: false }),
      approved: refused({
        _tag: "CustomerNotApproved",
        customerType: "individual",
        verification: { _tag: "Denied" },
      }),
      "product-supported": found({ productId: "virtual" }),
      "product-open": found({ productId: "virtual" }),
      "design-offered": refused({ _tag: "DesignNotOffered", designId: "9", offered: ["1", "2"] }),
      "shipping-offered": refused({ _tag: "ShippingNotOffered", shippingMethod: "Pigeon", offered: ["Standard"] }),
      "name-embossable": refused({
        _tag: "NameNotEmbossable",
        nameOnCard: "?",
        longest: 20,
        letters: "A-Z0-9 .'/-",
      }),
      "address-on-file": refused({ _tag: "AddressNotOnFile", addressType: "SECONDARY", onFile: [] }),
    });
  });

  test("of the product judge nothing where there is none", () => {
    const { defaultProductId: _, ...without } = program;
    const unjudged = {
      "product-open": notJudged,
      "design-offered": notJudged,
      "shipping-offered": notJudged,
      "name-embossable": notJudged,
    };
    expect(told({ customer, program: without, request: bareRequest })).toMatchObject({
      "product-supported": refused({ _tag: "NoDefaultProduct" }),
      ...unjudged,
    });
    expect(told({ customer, program, request: requestWith({ productID: "for-businesses" }) })).toMatchObject({
      "product-supported": refused({
        _tag: "ProductNotSupported",
        productId: "for-businesses",
        customerType: "individual",
      }),
      ...unjudged,
    });
  });

  test("tell a closed product", () => {
    expect(told({ customer, program, request: requestWith({ productID: "closed" }) })).toMatchObject({
      "product-open": refused({ _tag: "ProductClosed", productId: "closed" }),
    });
  });

  test.each([creations.openingAccount, creations.issuingCard])(
    "name who works on a running creation: $_tag",
    (creation) => {
      const running = { ...creation, lease: { ...creation.lease, until: 77 } };
      expect(told({ customer, program, request: requestWith(), creation: running })).toMatchObject({
        "not-in-progress": refused({ _tag: "InProgress", customerId, begunBy: attempt("other"), until: 77 }),
      });
    },
  );

  test("take a card and an account of another back office for no creation", () => {
    const elsewhere = customerWith("individual", {
      cards: [{ id: "crda_0", cFiBoisId: "ibis", customerId, cFiAccountIds: ["acca_0"] }],
      accounts: [
        {
          id: "acca_0",
          cFiBoisId: "ibis",
          accountNumber: "1",
          customerId,
          cFiCardIds: ["crda_0"],
          routingParams: {},
        },
      ],
    });
    expect(told({ customer: elsewhere, program, request: requestWith() })).toMatchObject({
      "not-created": found({ created: false }),
    });
  });

  test.each(Object.values(creations))("take nothing but Created for created: $_tag", (creation) => {
    const created = creation._tag === "Created";
    expect(told({ customer, program, request: requestWith(), creation })["not-created"]?._tag).toBe(
      created ? "Left" : "Right",
    );
  });
});
