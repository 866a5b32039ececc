import { randomBytes } from "node:crypto";
import type { PasswordHash } from "@condor/adapters-http";
import { hash, parseOptions, verify } from "@node-rs/argon2";
import * as E from "#fp-ts/Either";

// OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. It is some ten milliseconds of a core.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };
const prefix = "$argon2id$v=19$m=19456,t=2,p=1$";

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");

const isHash = (text: string): boolean =>
  E.isRight(
    E.tryCatch(
      () => parseOptions(text),
      () => undefined,
    ),
  );

/** Argon2id (RFC 9106) off the event loop, with 16 bytes of salt and 32 of hash. */
export const argon2id: PasswordHash = {
  hash: (password) => () => hash(password.reveal(), parameters),
  verify: (text, password) => async () => isHash(text) && (await verify(text, password.reveal())),
  isCurrent: (text) => text.startsWith(prefix),
  // Random bytes in the place of a hash: no password leads to them, and trying one is as much work.
  nobody: `${prefix}${unpadded(randomBytes(16))}$${unpadded(randomBytes(32))}`,
};
