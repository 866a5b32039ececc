import type { Schema } from "./schema.js";
import { text } from "./text.js";

const leapYear = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";
const inAnyYear =
  "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))";

/** A day of the Gregorian calendar, from the year 0000 to 9999. Spelt out, for hosts differ in what `Date` lets pass. */
export const datePattern = `([0-9]{4}-${inAnyYear}|${leapYear}-02-29)`;

/** `full-date` of RFC 3339: a day that exists, `2024-02-29`. */
export const date = (name: string): Schema<string> => text(name, { pattern: `^${datePattern}$` });
