import { expect, test } from "vitest";
import { countryOf } from "../../src/mapping/country.js";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

test("each of the 249 countries of ISO 3166-1 has a code of its own, which the runtime knows too", () => {
  const found = codes.map(countryOf).filter((code) => code !== undefined);
  expect(found).toHaveLength(249);
  expect(new Set(found).size).toBe(249);
  expect(found.filter((code) => names.of(code) === undefined)).toEqual([]);
});

test.each([
  ["USA", "US"],
  ["GBR", "GB"],
  ["CHE", "CH"],
  ["AUT", "AT"],
  ["UKR", "UA"],
  ["ZAF", "ZA"],
  ["XXX", undefined],
  ["usa", undefined],
])("%s is %s", (alpha3, alpha2) => {
  expect(countryOf(alpha3)).toBe(alpha2);
});
