import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { admit, CardProgram, parse } from "@condor/core";
import { bareRequest, customerWith } from "../fixtures.js";
import { right } from "../right.js";
import { holds } from "../holds.js";

const programOf = (longestName: number) =>
  right(
    parse(CardProgram)({
      products: [
        { productID: "p", kind: "virtual", customerTypes: ["individual", "business"], designs: ["1"], longestName },
      ],
      defaultProductID: "p",
    }),
  );
const addresses = [{ type: "PRIMARY" }];

/** The name on the card of a customer with this profile, or the refusal. */
const embossed = (type: "individual" | "business", profile: Readonly<Record<string, string>>, longest = 26): string =>
  E.match(
    ({ _tag }: { readonly _tag: string }) => _tag,
    ({ attributes }: { readonly attributes: { readonly nameOnCard: string } }) => attributes.nameOnCard,
  )(
    admit({
      customer: customerWith(type, { customer: { ...profile, addresses } }),
      program: programOf(longest),
      request: bareRequest,
    }),
  );

describe("the name on the card, taken from the customer", () => {
  test.each([
    ["Jessie", "Testman", 26, "JESSIE TESTMAN"],
    ["José María", "Núñez", 26, "JOSE MARIA NUNEZ"],
    ["Jürgen", "Groß", 26, "JURGEN GROSS"],
    ["Anne-Marie", "O'Neill", 26, "ANNE-MARIE O'NEILL"],
    ["ﬁona", "  d'  Arc ", 26, "FIONA D' ARC"],
    ["Maria del Carmen", "Fernandez", 26, "MARIA DEL CARMEN FERNANDEZ"],
    ["Maria del Carmen", "Fernandez", 25, "MARIA FERNANDEZ"],
    ["Maria del Carmen", "Fernandez", 14, "M FERNANDEZ"],
    ["Maria del Carmen", "Fernandez", 8, "M FERNAN"],
    ["Maria", "Van Der", 6, "M VAN"],
    ["王", "小明", 26, "NameNotEmbossable"],
    ["", "X", 26, "NameNotEmbossable"],
    ["Cher", "", 26, "CHER"],
    ["Jessie", "Testman", 14, "JESSIE TESTMAN"],
    ["Jessie", "Testman", 13, "J TESTMAN"],
    ["J.R.", "A/B", 26, "J.R. A/B"],
    ["A\tB", "C\u00a0\u2003D", 26, "A B C D"],
    ["(A)_[B]", "C,D;2", 26, "AB CD2"],
    ["Ab", "", 2, "AB"],
    ["", "Abc", 2, "AB"],
    ["'", "-", 26, "NameNotEmbossable"],
  ])("%s %s in %i characters is %s", (firstName, lastName, longest, name) => {
    expect(embossed("individual", { firstName, lastName }, longest)).toBe(name);
  });

  test.each([
    ["Condor & Söhne GmbH", 26, "CONDOR SOHNE GMBH"],
    ["A Very Long Company Name Limited", 20, "A VERY LONG COMPANY"],
  ])("the business %s in %i characters is %s", (name, longest, expected) => {
    expect(embossed("business", { name }, longest)).toBe(expected);
  });

  test("is empty where the customer has no name", () => {
    for (const type of ["individual", "business"] as const) {
      const customer = customerWith(type, { customer: { addresses } });
      expect(admit({ customer, program: programOf(26), request: bareRequest })).toMatchObject({
        left: { _tag: "NameNotEmbossable", nameOnCard: "", longest: 26 },
      });
    }
    expect(embossed("individual", { firstName: "Jessie" })).toBe("JESSIE");
    expect(embossed("individual", { lastName: "Testman" })).toBe("TESTMAN");
  });

  test("is embossable or refused, whatever the customer is called", () => {
    const name = fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => !text.includes("\u0000"));
    holds(
      fc.property(name, name, fc.integer({ min: 2, max: 26 }), (firstName, lastName, longest) => {
        const shown = embossed("individual", { firstName, lastName }, longest);
        const embossable = new RegExp(`^(?=.*[A-Z0-9])[A-Z0-9 .'/-]{2,${longest}}$`, "u");
        expect(shown === "NameNotEmbossable" || embossable.test(shown)).toBe(true);
      }),
      { often: 5_000 },
    );
  });
});
