import { inspect } from "node:util";
import { expect, test } from "vitest";
import { parse, secret, secretText } from "@condor/core";
import { right } from "./right.js";

test("a secret is shown nowhere but where it is revealed", () => {
  const shown = secret("s3cret");
  expect([String(shown), JSON.stringify({ shown }), inspect(shown), shown.toString()]).toEqual([
    "[redacted]",
    '{"shown":"[redacted]"}',
    "[redacted]",
    "[redacted]",
  ]);
  expect(shown.reveal()).toBe("s3cret");
  expect(shown._tag).toBe("Secret");
  expect(Object.isFrozen(shown)).toBe(true);
});

test("a secret is plain text on the wire, within its rules", () => {
  const codec = secretText("pin", { maxLength: 4 });
  expect(codec.encode(right(parse(codec)("1234")))).toBe("1234");
  expect(parse(codec)("12345")).toMatchObject({ left: [{ keyword: "maxLength" }] });
  expect(codec.jsonSchema).toMatchObject({ type: "string", maxLength: 4 });
});
