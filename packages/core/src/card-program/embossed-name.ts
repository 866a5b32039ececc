import type { Customer } from "../customer/customer.js";

/** What a card can carry: `A-Z 0-9 space . ' - /`, as a regular expression's class. */
export const embossedLetters = "A-Z0-9 .'/-";

/** ISO/IEC 7813: a name has at least two characters. */
const shortest = 2;

const embossable = new RegExp(`^(?=.*[A-Z0-9])[${embossedLetters}]{${shortest},}$`, "u");
const others = new RegExp(`[^${embossedLetters}]`, "gu");

export const isEmbossable = (name: string, longest: number): boolean => name.length <= longest && embossable.test(name);

const embossed = (text: string): string =>
  text.normalize("NFKD").toUpperCase().replace(/\s/gu, " ").replace(others, "").replace(/ +/gu, " ").trim();

const joined = (words: ReadonlyArray<string>): string => words.filter((word) => word !== "").join(" ");

const personNames = (firstName: string, lastName: string): ReadonlyArray<string> => {
  const given = embossed(firstName);
  const [first = ""] = given.split(" ");
  const last = embossed(lastName);
  return [joined([given, last]), joined([first, last]), joined([first.charAt(0), last])];
};

const candidates = (customer: Customer): ReadonlyArray<string> =>
  customer.customerType === "individual"
    ? personNames(customer.profile.firstName ?? "", customer.profile.lastName ?? "")
    : [embossed(customer.profile.name ?? "")];

/**
 * The name that a customer's card carries where the request gives none: first and last name, or the legal name.
 * Too long for the product: middle names go, then given names become initials, then it is cut. May be empty.
 */
export const embossedNameOf = (customer: Customer, longest: number): string => {
  const names = candidates(customer);
  const fitting = names.find((name) => name.length <= longest);
  return fitting ?? (names.at(-1) ?? "").slice(0, longest).trim();
};
