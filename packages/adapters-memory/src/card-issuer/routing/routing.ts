import type { Routing } from "@condor/core";
import { clabeOf } from "./clabe.js";
import { bicOf, ibanOf } from "./iban.js";
import { sepaCountries } from "./sepa-countries.js";

const others = {};

// The numbers of one bank that does not exist, in the form and with the check digits of each country.
const elsewhere: ReadonlyMap<string, (accountNumber: string) => Routing> = new Map<string, (n: string) => Routing>([
  ["USA", () => ({ _tag: "UsRouting", routingNumber: "010000003", others })],
  ["GBR", () => ({ _tag: "GbrRouting", sortCode: "000099", others })],
  ["AUS", () => ({ _tag: "AusRouting", bsb: "000099", others })],
  ["CAN", () => ({ _tag: "CanRouting", institutionNumber: "999", transitNumber: "00001", others })],
  ["MEX", (accountNumber) => ({ _tag: "MexRouting", clabe: clabeOf(accountNumber), others })],
  ["IND", () => ({ _tag: "IndRouting", ifsc: "SAND0000001", others })],
]);

/** How money reaches an account in a country (ISO 3166-1 alpha-3); where no scheme is known, the bank's code. */
export const routingOf = (countryCodeA3: string | undefined, accountNumber: string): Routing => {
  const country = countryCodeA3 ?? "";
  const sepa = sepaCountries.get(country);
  if (sepa !== undefined) return { _tag: "SepaRouting", iban: ibanOf(sepa, accountNumber), bic: bicOf(sepa), others };
  return elsewhere.get(country)?.(accountNumber) ?? { _tag: "OtherRouting", others: { bankCode: "SANDBOX" } };
};
