import { isAbaRoutingNumber, Routing } from "@condor/core";
import * as fc from "fast-check";
import { decoded } from "./decoded.js";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { digits, texts } from "./text.js";

const weights = [3, 7, 1, 3, 7, 1, 3, 7];

const withCheckDigit = (eight: string): string => {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(eight.charAt(place)), 0);
  return `${eight}${(10 - (sum % 10)) % 10}`;
};

const numbers = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...digits), minLength: length, maxLength: length });

const prefixes = ["00", "12", "21", "32", "61", "72", "80"];

export const abaRoutingNumbers: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...prefixes), numbers(6))
  .map((parts) => withCheckDigit(parts.join("")));

/** Nine digits that no bank has, for one reason: the prefix, or the check digit. */
export const nearlyAbaRoutingNumbers: fc.Arbitrary<string> = fc
  .oneof(
    abaRoutingNumbers.map((number) => number.slice(0, 8) + String((Number(number.charAt(8)) + 1) % 10)),
    fc
      .tuple(fc.constantFrom("13", "20", "33", "60", "73", "79", "81", "99"), numbers(6))
      .map((parts) => withCheckDigit(parts.join(""))),
  )
  .filter((number) => !isAbaRoutingNumber(number));

type Params = Readonly<Record<string, string>>;

const schemes: ReadonlyArray<fc.Arbitrary<Params>> = [
  fc.record({ routingNumber: abaRoutingNumbers }),
  fc.record({ sortCode: numbers(6) }),
  fc.record({ iban: numbers(20).map((bban) => `DE${bban}`), bic: fc.constantFrom("SANDDE20", "SANDFR20XXX") }),
  fc.record({ bsb: numbers(6) }),
  fc.record({ institutionNumber: numbers(3), transitNumber: numbers(5) }),
  fc.record({ clabe: numbers(18) }),
  fc.record({ ifsc: numbers(7).map((branch) => `SAND${branch}`) }),
  fc.oneof(fc.constant({}), fc.record({ bankCode: numbers(4) }), fc.record({ iban: numbers(20) })),
];

const others: fc.Arbitrary<Params> = fc.record(
  { bankName: texts({ most: 256 }), branch: texts({ most: 256 }) },
  { requiredKeys: [] },
);

/** Every scheme that is known, and none, each with or without parameters of its own beside it. */
export const wireRoutings: fc.Arbitrary<Params> = fc
  .tuple(fc.oneof(...schemes), fc.oneof({ arbitrary: fc.constant({}), weight: 3 }, { arbitrary: others, weight: 1 }))
  .map(([scheme, beside]) => ({ ...beside, ...scheme }));

export const routings: fc.Arbitrary<Routing> = decoded(Routing, wireRoutings);
export const nearlyRoutings: fc.Arbitrary<Nearly> = nearly(Routing.jsonSchema, wireRoutings);
