import type { Fault } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { parse } from "#fp-ts/Json";
import { notJson } from "./request-invalid.js";

/** A JSON text in UTF-8. Of a key given twice the last value counts, as with `JSON.parse`. */
export const parseJson = (bytes: Uint8Array): E.Either<ReadonlyArray<Fault>, unknown> =>
  pipe(
    E.tryCatch(
      () => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
      () => [notJson("must be UTF-8")],
    ),
    E.chain((text) =>
      pipe(
        parse(text),
        E.mapLeft(() => [notJson("must be JSON")]),
      ),
    ),
  );
