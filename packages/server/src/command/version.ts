import { readFileSync } from "node:fs";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type * as IO from "#fp-ts/IO";
import { parse } from "#fp-ts/Json";
import * as t from "io-ts";

const Manifest = t.type({ version: t.string });

/** The version of this package. */
export const version: IO.IO<string> = () =>
  pipe(
    parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")),
    E.chainW((manifest) => Manifest.decode(manifest)),
    E.matchW(
      () => "unknown",
      (manifest) => manifest.version,
    ),
  );
