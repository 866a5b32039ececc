import type { Fault } from "@condor/core";
import * as E from "#fp-ts/Either";
import { notJson } from "./request-invalid.js";

type Parsed = E.Either<ReadonlyArray<Fault>, unknown>;

const utf8 = new TextDecoder("utf-8", { fatal: true });

const textOf = (bytes: Uint8Array): E.Either<ReadonlyArray<Fault>, string> =>
  E.tryCatch(
    () => utf8.decode(bytes),
    () => [notJson("must be UTF-8")],
  );

const valueOf = (text: string): Parsed =>
  E.tryCatch(
    (): unknown => JSON.parse(text),
    () => [notJson("must be JSON")],
  );

/** A JSON text in UTF-8. Of a key given twice the last value counts, as with `JSON.parse`. */
export const parseJson = (bytes: Uint8Array): Parsed => {
  const text = textOf(bytes);
  return E.isLeft(text) ? text : valueOf(text.right);
};
