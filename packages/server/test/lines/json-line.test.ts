import { Customer } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { aboutLine } from "../../src/lines/about-line.js";
import { jsonLine } from "../../src/lines/json-line.js";
import { shippedCustomers } from "../sandbox-files.js";

const [customer] = shippedCustomers;
const read = jsonLine(Customer);

const about = (bytes: Uint8Array | string): string => {
  const either = read(Buffer.from(bytes));
  return E.isLeft(either) ? aboutLine(7, either.left) : "";
};

test("a customer on a line is read, after a byte order mark and before a carriage return too", () => {
  const line = JSON.stringify(customer);
  for (const text of [line, `\ufeff${line}`, `${line}\r`, ` ${line} `])
    expect(E.isRight(read(Buffer.from(text)))).toBe(true);
});

test("every fault is told with line, place and cure, and without a word of what stands there", () => {
  const profile = { ...(customer["customer"] as object), identificationDocuments: [{ type: "SSN", value: 78051120 }] };
  expect(about(JSON.stringify({ ...customer, customer: profile, boises: ["078 051"], colour: "red" }))).toBe(
    [
      "line 7: at /customer/identificationDocuments/0/value: must be string; write the string that belongs here",
      'line 7: at /boises/0: must match pattern "^[0-9a-zA-Z_-]{1,64}$"; correct the value',
      'line 7: must NOT have additional properties; remove "colour", or correct its spelling',
      "",
    ].join("\n"),
  );
});

test.each([
  ["{", "line 7: is not JSON; write one JSON object on the line\n"],
  [Buffer.from([0x7b, 0xff, 0x7d]), "line 7: is not UTF-8; write the line in UTF-8\n"],
  ["[".repeat(201), "line 7: is nested more than 200 deep; flatten it\n"],
  [`{"a":`.repeat(600_000), "line 7: is nested more than 200 deep; flatten it\n"],
  [`"${'\\"['.repeat(300)}"`, "line 7: must be object; write the object that belongs here\n"],
])("%j is refused", (line, message) => {
  expect(about(line.slice(0, 3_000_000))).toBe(message);
});

test("a line of many faults is told in a few lines", () => {
  const lines = about(JSON.stringify({ ...customer, boises: Array.from({ length: 1_000 }, () => 1) })).split("\n");
  expect(lines).toHaveLength(22);
  expect(lines.at(-2)).toBe("line 7: and 980 more");
});

test("a key that would drive the terminal is told in escapes", () => {
  const extra = { "\u001b[2J": "\ud800" };
  const profile = { ...(customer["customer"] as object), ...extra };
  const text = about(JSON.stringify({ ...customer, customer: profile }));
  expect(text).toContain("at /customer/\\u{1b}[2J: must match pattern");
  expect(text.slice(0, -1)).not.toMatch(/\p{C}/u);
});
