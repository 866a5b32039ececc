import { describe, expect, test } from "vitest";
import { Customer, IndividualProfile, parse } from "@condor/core";
import { wireCustomers } from "../fixtures.js";

const isBirthday = (dateOfBirth: string): boolean => parse(IndividualProfile)({ dateOfBirth })._tag === "Right";
const isTimestamp = (dtsCreatedAt: string): boolean =>
  parse(Customer)({ ...wireCustomers.individual, dtsCreatedAt })._tag === "Right";

const digits = (value: number, length: number): string => String(value).padStart(length, "0");
const upTo = (last: number): ReadonlyArray<number> => Array.from({ length: last + 1 }, (_, n) => n);

/** The calendar as a `Date` counts it, which shares no line with the codec. */
const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const wrong = (years: ReadonlyArray<number>): ReadonlyArray<string> =>
  years.flatMap((year) =>
    upTo(14).flatMap((month) =>
      upTo(33)
        .filter((day) => {
          const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
          return isBirthday(text) !== exists(year, month, day);
        })
        .map((day) => `${year}-${month}-${day}`),
    ),
  );

describe("a date", () => {
  test("is accepted if that day exists, in every year of a cycle of the calendar, the first and the last", () => {
    expect(wrong([0, 9999, ...upTo(399).map((n) => 1800 + n)])).toEqual([]);
  });

  test.each([
    "2022-1-05",
    "2022-01-5",
    "02022-01-05",
    "2022-01-05 ",
    "2022-01-05T00:00:00Z",
    "２022-01-05",
    "20220105",
  ])("%j is none", (text) => {
    expect(isBirthday(text)).toBe(false);
  });
});

describe("a timestamp", () => {
  test("has 24 hours of 60 minutes of 60 seconds", () => {
    const accepted = upTo(99).map((n) => {
      const two = digits(n, 2);
      return [`${two}:00:00`, `00:${two}:00`, `00:00:${two}`].map((time) => isTimestamp(`2024-02-29T${time}Z`));
    });
    expect(accepted).toEqual(upTo(99).map((n) => [n < 24, n < 60, n < 60]));
  });

  test.each([
    ["a leap second", "2016-12-31T23:59:60Z"],
    ["a leap second's fraction", "2016-12-31T23:59:60.5Z"],
    ["the hour after the last", "2016-12-31T24:00:00Z"],
    ["a day that does not exist", "2023-02-29T12:00:00Z"],
    ["an offset", "2024-02-29T12:00:00+00:00"],
    ["no zone", "2024-02-29T12:00:00"],
    ["ten digits of a second", "2024-02-29T12:00:00.1234567890Z"],
    ["a point without digits", "2024-02-29T12:00:00.Z"],
  ])("with %s is refused", (_, text) => {
    expect(isTimestamp(text)).toBe(false);
  });

  test.each(["2024-02-29T23:59:59Z", "2024-02-29T00:00:00.123456789Z", "0000-02-29T00:00:00Z", "9999-12-31T23:59:59Z"])(
    "%s is accepted",
    (text) => {
      expect(isTimestamp(text)).toBe(true);
    },
  );
});
