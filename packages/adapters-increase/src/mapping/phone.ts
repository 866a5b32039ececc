import type { Phone } from "@condor/core";
import * as E from "#fp-ts/Either";
import { type Fitted, unfit } from "./unfit.js";

// ITU-T E.164: a country code, no leading zero, 15 digits at most. Increase takes 15 characters with the plus.
const e164 = /^\+[1-9][0-9]{6,13}$/u;

const digitsOf = (text: string): string => text.replaceAll(/[-+(). ]/gu, "");

/** `01` and a number make `+1` and the number. */
const number = (field: string, { countryDialingCode, phoneNumber }: Phone): Fitted<string> => {
  if (phoneNumber === undefined) return unfit(`${field}.phoneNumber`, "is missing");
  if (countryDialingCode === undefined) return unfit(`${field}.countryDialingCode`, "is missing");
  const code = digitsOf(countryDialingCode).replace(/^0+/u, "");
  const all = `+${code}${digitsOf(phoneNumber)}`;
  return code !== "" && e164.test(all) ? E.right(all) : unfit(field, "is no number of E.164 with at most 14 digits");
};

/** The first phone, for a one-time passcode and for whoever brings the card. */
export const firstPhone = (phones: ReadonlyArray<Phone> | undefined): Fitted<string | undefined> => {
  const [phone] = phones ?? [];
  return phone === undefined ? E.right(undefined) : number("customer.phones[0]", phone);
};
