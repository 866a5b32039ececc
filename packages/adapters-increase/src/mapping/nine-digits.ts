import * as E from "#fp-ts/Either";
import { type Fitted, unfit } from "./unfit.js";

/** A US tax number as Increase takes it: nine digits. Dashes and spaces are how people write it, and are left out. */
export const nineDigits = (field: string, value: string | undefined): Fitted<string> => {
  if (value === undefined || value === "") return unfit(field, "is missing");
  const digits = value.replaceAll(/[- ]/gu, "");
  return /^[0-9]{9}$/u.test(digits) ? E.right(digits) : unfit(field, "has other than nine digits");
};
