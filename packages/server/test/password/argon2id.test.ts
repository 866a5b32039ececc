import { randomBytes } from "node:crypto";
import { secret } from "@condor/core";
import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { argon2id } from "../../src/password/argon2id.js";

const password = secret("pässword 🂡");

test("a hash is Argon2id of 19 MiB, two passes and one lane, salted anew, and its password's alone", async () => {
  const [one, two] = [await argon2id.hash(password)(), await argon2id.hash(password)()];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[0-9a-zA-Z+/]{22}\$[0-9a-zA-Z+/]{43}$/u);
  expect(one).not.toBe(two);
  expect(argon2id.isCurrent(one)).toBe(true);
  expect(await argon2id.verify(one, password)()).toBe(true);
  expect(await argon2id.verify(one, secret("pässword 🂢"))()).toBe(false);
});

test("the known answer of RFC 9106's reference is verified, and is not current", async () => {
  // phc-winner-argon2, test.c: version 0x13, t=2, m=2^16, p=1, "password", "somesalt".
  const known = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  expect(await argon2id.verify(known, secret("password"))()).toBe(true);
  expect(argon2id.isCurrent(known)).toBe(false);
});

test("a hash of less is verified with what it was made with, and is not current", async () => {
  const cheap = await hash(password.reveal(), { memoryCost: 8, timeCost: 1 });
  expect(await argon2id.verify(cheap, password)()).toBe(true);
  expect(argon2id.isCurrent(cheap)).toBe(false);
});

test("nobody's hash costs what any other costs, and is nobody's", async () => {
  const parametersOf = (text: string) =>
    text
      .split("$")
      .slice(0, 4)
      .concat(
        text
          .split("$")
          .slice(4)
          .map(({ length }) => `${length}`),
      );
  expect(parametersOf(argon2id.nobody)).toEqual(parametersOf(await argon2id.hash(password)()));
  expect(await argon2id.verify(argon2id.nobody, password)()).toBe(false);
});

test.each([
  "",
  "$",
  "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$",
  "correct horse",
  randomBytes(32).toString("base64"),
])("%j is no hash, so it is nobody's", async (text) => {
  expect(await argon2id.verify(text, password)()).toBe(false);
});
