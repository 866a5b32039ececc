import { describe, expect, test } from "vitest";
import { isAbaRoutingNumber } from "@condor/core";

const weights = [3, 7, 1, 3, 7, 1, 3, 7, 1];
const checked = (first8: string): string => {
  const sum = [...first8].reduce((total, digit, place) => total + Number(digit) * (weights[place] ?? 0), 0);
  return `${first8}${(10 - (sum % 10)) % 10}`;
};

describe("an ABA routing number", () => {
  test.each(["021000021", "011401533", "091000019", "111000025", "322271627", "121000358"])("%s is right", (number) => {
    expect(isAbaRoutingNumber(number)).toBe(true);
  });

  test("every prefix is judged by the table of the Federal Reserve", () => {
    const right = Array.from({ length: 100 }, (_, prefix) =>
      checked(`${String(prefix).padStart(2, "0")}345678`.slice(0, 8)),
    ).filter(isAbaRoutingNumber);
    const prefixes = right.map((number) => Number(number.slice(0, 2)));
    const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
    expect(prefixes).toEqual([...range(0, 12), ...range(21, 32), ...range(61, 72), 80]);
  });

  test("one wrong digit, and every exchange of neighbours that the weights tell apart, is caught", () => {
    const number = "021000021";
    const others = Array.from(number, (_, place) =>
      Array.from({ length: 10 }, (__, digit) => `${number.slice(0, place)}${digit}${number.slice(place + 1)}`),
    ).flat();
    expect(others.filter(isAbaRoutingNumber)).toEqual(Array.from({ length: 9 }, () => number));
    expect(isAbaRoutingNumber("012000021")).toBe(false);
  });

  test.each(["", "02100002", "0210000210", "02100002a", " 21000021", "٠٢١٠٠٠٠٢١", "021000021\n"])(
    "%j has not nine digits",
    (text) => {
      expect(isAbaRoutingNumber(text)).toBe(false);
    },
  );
});
