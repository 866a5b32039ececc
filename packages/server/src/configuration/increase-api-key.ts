import { type Secret, secret } from "@condor/core";
import * as E from "#fp-ts/Either";
import { plainly, type Variable } from "./variable.js";

// What a header can carry, and no space: one is what a copied key has too many.
const printable = /^[\x21-\x7e]+$/u;

export const increaseApiKey: Variable<Secret | undefined> = {
  name: "INCREASE_API_KEY",
  meaning: "key of Increase's API, of the environment that is named",
  fallback: "",
  fallbackInWords: "none",
  secret: true,
  decode: plainly((value) => {
    if (value === "") return E.right(undefined);
    return printable.test(value)
      ? E.right(secret(value))
      : E.left({ problem: "is no API key", cure: "copy it from Increase's dashboard, without spaces" });
  }),
};
