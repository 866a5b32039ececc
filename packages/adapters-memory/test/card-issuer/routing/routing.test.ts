import { isAbaRoutingNumber, Routing } from "@condor/core";
import { describe, expect, test } from "vitest";
import { aCustomer } from "../../a-customer.js";
import { anOrder } from "../../an-order.js";
import { anIssuer, opened } from "../an-issuer.js";

const accountIn = async (country: string, n = 1) => opened(await anIssuer().open(anOrder(aCustomer({ country, n }))));

/** ISO 7064 MOD 97-10 digit by digit, as a human does it. */
const remainder = (iban: string): number =>
  [...`${iban.slice(4)}${iban.slice(0, 4)}`]
    .flatMap((character) => [...String(Number.parseInt(character, 36))])
    .reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

const isClabe = (clabe: string): boolean => {
  const digits = [...clabe].map(Number);
  const sum = digits
    .slice(0, 17)
    .reduce((total, digit, at) => total + ((digit * (at % 3 === 0 ? 3 : at % 3 === 1 ? 7 : 1)) % 10), 0);
  return /^[0-9]{18}$/u.test(clabe) && (10 - (sum % 10)) % 10 === digits[17];
};

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];

describe("the checks of these tests", () => {
  test("published examples pass and a changed digit does not", () => {
    expect(["DE89370400440532013000", "GB82WEST12345698765432", "NO9386011117947"].map(remainder)).toEqual([1, 1, 1]);
    expect(remainder("DE89370400440532013001")).not.toBe(1);
    expect([isClabe("032180000118359719"), isClabe("032180000118359718")]).toEqual([true, false]);
  });
});

// ISO 13616 registry: length, and the bank's code where it begins with letters.
const shapes: ReadonlyArray<readonly [country: string, code: string, length: number, bank: RegExp]> = [
  ["AUT", "AT", 20, /^[0-9]/u],
  ["BEL", "BE", 16, /^[0-9]/u],
  ["DEU", "DE", 22, /^[0-9]/u],
  ["ESP", "ES", 24, /^[0-9]/u],
  ["FIN", "FI", 18, /^[0-9]/u],
  ["FRA", "FR", 27, /^[0-9]/u],
  ["IRL", "IE", 22, /^[A-Z]{4}[0-9]/u],
  ["ITA", "IT", 27, /^[A-Z][0-9]/u],
  ["LUX", "LU", 20, /^[0-9]/u],
  ["NLD", "NL", 18, /^[A-Z]{4}[0-9]/u],
  ["PRT", "PT", 25, /^[0-9]/u],
  ["MLT", "MT", 31, /^[A-Z]{4}[0-9]/u],
  ["NOR", "NO", 15, /^[0-9]/u],
];

describe("SEPA", () => {
  test.each(shapes)(
    "an account in %s has an IBAN of its country's shape that passes mod 97",
    async (country, code, length, bank) => {
      for (const n of numbers) {
        const { accountNumber, routing } = await accountIn(country, n);
        expect(routing).toMatchObject({ _tag: "SepaRouting", bic: `SAND${code}20` });
        const iban = "iban" in routing ? routing.iban : "";
        expect(iban.slice(0, 2)).toBe(code);
        expect(iban).toHaveLength(length);
        expect(iban.slice(4)).toMatch(bank);
        expect(remainder(iban)).toBe(1);
        expect(Number(iban.slice(2, 4))).toBeGreaterThanOrEqual(2);
        expect(iban.endsWith(accountNumber)).toBe(true);
      }
    },
  );
});

describe("elsewhere", () => {
  test("an account in the USA has a routing number that passes the ABA's check", async () => {
    const { routing } = await accountIn("USA");
    expect(routing).toMatchObject({ _tag: "UsRouting" });
    expect("routingNumber" in routing && isAbaRoutingNumber(routing.routingNumber)).toBe(true);
  });

  test("an account in Mexico has a CLABE with the right control digit", async () => {
    const clabes = await Promise.all(
      numbers.map(async (n) => {
        const { accountNumber, routing } = await accountIn("MEX", n);
        const clabe = "clabe" in routing ? routing.clabe : "";
        expect(clabe.slice(0, 17).endsWith(accountNumber)).toBe(true);
        return clabe;
      }),
    );
    expect(clabes.every(isClabe)).toBe(true);
    expect(new Set(clabes).size).toBe(numbers.length);
  });

  test.each([
    ["GBR", /^\{"sortCode":"[0-9]{6}"\}$/u],
    ["AUS", /^\{"bsb":"[0-9]{6}"\}$/u],
    ["CAN", /^\{"institutionNumber":"[0-9]{3}","transitNumber":"[0-9]{5}"\}$/u],
    ["IND", /^\{"ifsc":"[A-Z]{4}0[0-9A-Z]{6}"\}$/u],
    ["JPN", /^\{"bankCode":"SANDBOX"\}$/u],
    ["", /^\{"bankCode":"SANDBOX"\}$/u],
  ])("an account in %s is reached as its country's banks are", async (country, wire) => {
    expect(JSON.stringify(Routing.encode((await accountIn(country)).routing))).toMatch(wire);
  });

  test.each(["USA", "GBR", "DEU", "AUS", "CAN", "MEX", "IND", "JPN"])(
    "routing in %s survives the wire",
    async (country) => {
      const { routing } = await accountIn(country);
      expect(Routing.check(Routing.encode(routing))).toMatchObject({ _tag: "Right", right: routing });
    },
  );

  test("the address of the ordered type decides", async () => {
    const order = anOrder(aCustomer({ country: "USA" }));
    const second = { ...order, attributes: { ...order.attributes, addressType: "SECONDARY" as const } };
    expect(opened(await anIssuer().open(second)).routing).toMatchObject({ _tag: "SepaRouting" });
  });
});
