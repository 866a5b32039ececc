import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { parse, Routing } from "@condor/core";
import { right } from "../right.js";
import { holds } from "../holds.js";

const decoded = (wire: unknown) => right(parse(Routing)(wire));

describe("routing parameters", () => {
  test.each([
    ["UsRouting", { routingNumber: "021000021" }],
    ["GbrRouting", { sortCode: "200000" }],
    ["SepaRouting", { iban: "DE89370400440532013000", bic: "COBADEFFXXX" }],
    ["AusRouting", { bsb: "062000" }],
    ["CanRouting", { institutionNumber: "003", transitNumber: "00102" }],
    ["MexRouting", { clabe: "002010077777777771" }],
    ["IndRouting", { ifsc: "SBIN0000300" }],
    ["OtherRouting", { branchCode: "250655" }],
    ["OtherRouting", {}],
    ["OtherRouting", { iban: "DE89370400440532013000" }],
    ["OtherRouting", { bic: "COBADEFFXXX" }],
    ["OtherRouting", { institutionNumber: "003" }],
    ["OtherRouting", { transitNumber: "00102" }],
  ])("%s is recognised in %j", (_tag, wire) => {
    const others = _tag === "OtherRouting" ? wire : {};
    expect(decoded(wire)).toEqual({ ...(_tag === "OtherRouting" ? {} : wire), _tag, others });
    const more = { ...wire, branch: "9" };
    expect(decoded(more)).toMatchObject({ _tag, others: { ...others, branch: "9" } });
    expect(Routing.encode(decoded(more))).toEqual(more);
  });

  test("the order of recognition is US, GBR, SEPA, AUS, CAN, MEX, IND", () => {
    const all = [
      ["UsRouting", { routingNumber: "1" }],
      ["GbrRouting", { sortCode: "1" }],
      ["SepaRouting", { iban: "1", bic: "1" }],
      ["AusRouting", { bsb: "1" }],
      ["CanRouting", { institutionNumber: "1", transitNumber: "1" }],
      ["MexRouting", { clabe: "1" }],
      ["IndRouting", { ifsc: "1" }],
    ] as const;
    for (const [index, [_tag]] of all.entries()) {
      const rest: unknown = Object.assign({}, ...all.slice(index).map(([, wire]) => wire));
      expect(decoded(rest)._tag).toBe(_tag);
    }
  });

  test("every parameter survives", () => {
    const key = fc.oneof(
      fc.constantFrom("routingNumber", "sortCode", "iban", "bic", "bsb", "clabe", "ifsc", "x"),
      fc.string({ minLength: 1 }),
    );
    holds(
      fc.property(fc.dictionary(key, fc.string({ maxLength: 20 }), { noNullPrototype: true }), (wire) => {
        expect(Routing.encode(decoded(wire))).toEqual(wire);
      }),
      { often: 5_000 },
    );
  });

  test("an invalid ABA routing number is stored data that is read, not judged", () => {
    expect(decoded({ routingNumber: "000000001" })._tag).toBe("UsRouting");
  });

  test("a parameter that is no text is refused, with its place", () => {
    expect(parse(Routing)({ routingNumber: 21000021 })).toMatchObject({
      left: [{ instancePath: "/routingNumber", keyword: "type" }],
    });
  });
});
