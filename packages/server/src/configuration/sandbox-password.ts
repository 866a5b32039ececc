import { type Secret, secretText } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { plainly, type Variable } from "./variable.js";

// The wire takes 50 characters. Fewer than 12 can be guessed, "sandbox" first.
const Password = secretText("SandboxPassword", { minLength: 12, maxLength: 50 });

export const sandboxPassword: Variable<Secret | undefined> = {
  name: "CONDOR_SANDBOX_PASSWORD",
  meaning: "password of the client sandbox; needed to listen for other machines",
  fallback: "",
  fallbackInWords: "sandbox",
  secret: true,
  decode: plainly((value) =>
    value === ""
      ? E.right(undefined)
      : pipe(
          Password.check(value),
          E.mapLeft(() => ({
            problem: "is no password",
            cure: "give 12 to 50 characters, as of: openssl rand -hex 16",
          })),
        ),
  ),
};
