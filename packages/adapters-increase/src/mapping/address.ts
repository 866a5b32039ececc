import type { Address } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { countryOf } from "./country.js";
import { line, lineIfAny, type LineRules, plain } from "./line.js";
import { present } from "./present.js";
import { type Fitted, together, unfit } from "./unfit.js";

/** The address of an entity; `country` is ISO 3166-1 alpha-2. */
export interface EntityAddress {
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly state?: string;
  readonly zip?: string;
  readonly country: string;
}

const usState: LineRules = { most: 2, pattern: /^[A-Z]{2}$/u, inWords: "the two letters of a state" };

export const country = (field: string, alpha3: string | undefined): Fitted<string> => {
  if (alpha3 === undefined) return unfit(field, "is missing");
  const found = countryOf(alpha3);
  return found === undefined ? unfit(field, "is no country of ISO 3166-1") : E.right(found);
};

/** State and postal code are asked for in the USA alone: elsewhere some countries have none. */
export const entityAddress = (field: string, address: Address): Fitted<EntityAddress> => {
  const { addressLine1, addressLine2, city, stateCode, postalCode, countryCodeA3 } = address;
  const inUsa = countryCodeA3 === "USA";
  return pipe(
    sequenceS(together)({
      line1: line(plain)(`${field}.addressLine1`, addressLine1),
      line2: lineIfAny(plain)(`${field}.addressLine2`, addressLine2),
      city: line(plain)(`${field}.city`, city),
      state: inUsa ? line(usState)(`${field}.stateCode`, stateCode) : lineIfAny(plain)(`${field}.stateCode`, stateCode),
      zip: (inUsa ? line : lineIfAny)(plain)(`${field}.postalCode`, postalCode),
      country: country(`${field}.countryCodeA3`, countryCodeA3),
    }),
    E.map(({ line2, state, zip, ...rest }) => ({ ...rest, ...present({ line2, state, zip }) })),
  );
};
