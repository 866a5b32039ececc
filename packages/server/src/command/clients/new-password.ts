import { randomBytes } from "node:crypto";
import { type Secret, secret } from "@condor/core";
import type * as IO from "#fp-ts/IO";

/** 32 random bytes in 43 characters that need no quotes: the wire takes 50 at most. */
export const newPassword: IO.IO<Secret> = () => secret(randomBytes(32).toString("base64url"));
