import { sameJson } from "@condor/core";
import * as fc from "fast-check";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const members = (value: unknown): Readonly<Record<string, unknown>> => {
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  return isObject(value) ? value : {};
};

const most = 300;

/** Of what is very long, the beginning and the length are enough to know it by. */
const told = (value: unknown): string => {
  if (value === undefined) return "nothing";
  const text = fc.stringify(value);
  return text.length > most ? `${text.slice(0, most)}... (${text.length} characters)` : text;
};

/** Where two pieces of plain data differ, as deep down as can be said. */
export const differences = (found: unknown, expected: unknown, path = ""): ReadonlyArray<string> => {
  if (sameJson(found, expected)) return [];
  const alike = Array.isArray(found) ? Array.isArray(expected) : isObject(found) && isObject(expected);
  if (!alike) return [`${path === "" ? "the whole" : path} is ${told(found)} instead of ${told(expected)}`];
  const [a, b] = [members(found), members(expected)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    differences(
      Object.hasOwn(a, key) ? a[key] : undefined,
      Object.hasOwn(b, key) ? b[key] : undefined,
      `${path}/${key}`,
    ),
  );
};
