import { readFile } from "node:fs/promises";
import { type Keyring, keyringOf } from "@condor/adapters-postgres";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as RNEA from "#fp-ts/ReadonlyNonEmptyArray";
import * as TE from "#fp-ts/TaskEither";
import { codeOf } from "../code-of.js";
import type { Problem, Problems } from "./problem.js";
import { plainly, type Variable } from "./variable.js";

const ring = (text: string): E.Either<Problem, Keyring> =>
  pipe(
    keyringOf(text),
    E.mapLeft(({ problem, cure }) => ({ problem: `is no key ring: ${problem}`, cure })),
  );

/** The keys themselves, the newest first. */
export const keys: Variable<Keyring | undefined> = {
  name: "CONDOR_KEYS",
  meaning: "keys that encrypt personal data, the newest first, as ID:BASE64,...",
  fallback: "",
  fallbackInWords: "made, if embedded",
  secret: true,
  decode: plainly((text) => (text === "" ? E.right(undefined) : ring(text))),
};

const unread = (error: unknown): Problems =>
  RNEA.of({ problem: `names a file that cannot be read (${codeOf(error)})`, cure: "give the path of a file of keys" });

/** A file of keys, one a line. */
export const keysFile: Variable<Keyring | undefined> = {
  name: "CONDOR_KEYS_FILE",
  meaning: "file of such keys, one a line, instead",
  fallback: "",
  fallbackInWords: "none",
  decode: (path) =>
    path === ""
      ? TE.right(undefined)
      : pipe(
          TE.tryCatch(() => readFile(path, "utf8"), unread),
          TE.chainEitherKW((text) => pipe(ring(text), E.mapLeft(RNEA.of))),
        ),
};
