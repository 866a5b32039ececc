import { type Secret, secret } from "@condor/core";
import * as E from "#fp-ts/Either";
import type { Problem } from "./problem.js";

// What a header can carry, and no space: one is what a copied token has too many.
const printable = /^[\x21-\x7e]+$/u;

/** A secret that is sent in a header; absent where it is empty. */
export const headerSecret =
  (problem: Problem) =>
  (value: string): E.Either<Problem, Secret | undefined> => {
    if (value === "") return E.right(undefined);
    return printable.test(value) ? E.right(secret(value)) : E.left(problem);
  };
