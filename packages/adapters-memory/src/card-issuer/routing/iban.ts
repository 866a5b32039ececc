import type { SepaCountry } from "./sepa-countries.js";

const bank = "SAND";

const asDigits = (text: string): string => [...text].map((character) => Number.parseInt(character, 36)).join("");

/** ISO 7064 MOD 97-10, as ISO 13616 uses it: the whole, rearranged, leaves 1. */
const checkDigits = (code: string, bban: string): string =>
  String(98n - (BigInt(asDigits(`${bban}${code}00`)) % 97n)).padStart(2, "0");

/**
 * The IBAN of an account number of at most 10 digits: the sandbox bank's letters where the country has them, zeros, and
 * the number. Country, length, letters and check digits are right; check digits of a national kind are not made.
 */
export const ibanOf = ({ code, length, letters }: SepaCountry, accountNumber: string): string => {
  const bban = bank.slice(0, letters) + accountNumber.padStart(length - 4 - letters, "0");
  return `${code}${checkDigits(code, bban)}${bban}`;
};

/** A business identifier code (ISO 9362) whose last character marks it as one for tests. */
export const bicOf = ({ code }: SepaCountry): string => `${bank}${code}20`;
