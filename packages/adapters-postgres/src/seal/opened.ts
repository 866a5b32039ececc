import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import type { Row } from "../database/database.js";
import { opening, type Place } from "./envelope.js";
import type { Keyring } from "./keyring.js";

/** Bytes as a column has them, or, out of a column of JSON, as base64. */
const bytesOf = (value: unknown): O.Option<Uint8Array> => {
  if (typeof value === "string") return O.some(Buffer.from(value, "base64"));
  return value instanceof Uint8Array ? O.some(value) : O.none;
};

/** Opens the sealed fields of a row, whose key stands in `key_id` and `data_key`. */
export const opened =
  (keyring: Keyring) =>
  (place: Place, row: Row): ((field: string) => O.Option<string>) => {
    const keyId = row["key_id"];
    const open = pipe(
      bytesOf(row["data_key"]),
      O.chain((dataKey) => (typeof keyId === "string" ? opening(keyring)(place, { keyId, dataKey }) : O.none)),
    );
    return (field) =>
      pipe(
        O.Do,
        O.apS("open", open),
        O.apS("sealed", bytesOf(row[field])),
        O.chain((parts) => parts.open(field, parts.sealed)),
      );
  };
