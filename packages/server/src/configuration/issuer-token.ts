import { type Secret, secret } from "@condor/core";
import * as E from "#fp-ts/Either";
import { plainly, type Variable } from "./variable.js";

// What a header can carry, and no space: one is what a copied token has too many.
const printable = /^[\x21-\x7e]+$/u;

/** A secret that is sent in a header; absent where it is empty. */
export const headerSecret =
  (problem: string, cure: string) =>
  (value: string): E.Either<{ readonly problem: string; readonly cure: string }, Secret | undefined> => {
    if (value === "") return E.right(undefined);
    return printable.test(value) ? E.right(secret(value)) : E.left({ problem, cure });
  };

export const issuerToken: Variable<Secret | undefined> = {
  name: "CONDOR_ISSUER_TOKEN",
  meaning: "what the issuer's service is shown as Authorization: Bearer",
  fallback: "",
  fallbackInWords: "none",
  secret: true,
  decode: plainly(headerSecret("is no token", "copy it from the issuer's service, without spaces")),
};
