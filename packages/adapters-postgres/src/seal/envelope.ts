import { randomBytes } from "node:crypto";
import type { ClientId, CustomerId } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import { decrypted, encrypted } from "./cipher.js";
import type { Keyring } from "./keyring.js";

/** Whose record it is, and which one. A field that was moved to another place cannot be opened there. */
export interface Place {
  readonly client: ClientId;
  readonly customerId: CustomerId;
  readonly record: string;
}

const fieldAt = ({ client, customerId, record }: Place, field: string): string =>
  JSON.stringify(["condor", client, customerId, record, field]);

/** The record's own key, encrypted with the ring's key of that id. Without it the record's fields are noise. */
export interface DataKey {
  readonly keyId: string;
  readonly dataKey: Uint8Array;
}

export interface Sealing extends DataKey {
  readonly seal: (field: string, text: string) => Uint8Array;
}

/** Draws the key of a record: every write has one of its own. */
export const sealing =
  ({ current }: Keyring) =>
  (place: Place): Sealing => {
    const key = randomBytes(32);
    return {
      keyId: current.id,
      dataKey: encrypted(current.bytes, fieldAt(place, "data_key"), key),
      seal: (field, text) => encrypted(key, fieldAt(place, field), Buffer.from(text)),
    };
  };

const unwrapped = ({ byId }: Keyring, place: Place, { keyId, dataKey }: DataKey): O.Option<Uint8Array> =>
  pipe(
    O.fromNullable(byId.get(keyId)),
    O.chain(({ bytes }) => decrypted(bytes, fieldAt(place, "data_key"), dataKey)),
  );

/** The same data key, encrypted with the ring's current key: what it seals stays as it is. */
export const rewrapped =
  (keyring: Keyring) =>
  (place: Place, dataKey: DataKey): O.Option<DataKey> =>
    pipe(
      unwrapped(keyring, place, dataKey),
      O.map((key) => ({
        keyId: keyring.current.id,
        dataKey: encrypted(keyring.current.bytes, fieldAt(place, "data_key"), key),
      })),
    );

/** Opens a record's fields; nothing where the ring has not its key, or the record was tampered with or moved. */
export const opening =
  (keyring: Keyring) =>
  (place: Place, dataKey: DataKey): O.Option<(field: string, sealed: Uint8Array) => O.Option<string>> =>
    pipe(
      unwrapped(keyring, place, dataKey),
      O.map(
        (key) => (field, sealed) =>
          pipe(
            decrypted(key, fieldAt(place, field), sealed),
            O.map((bytes) => Buffer.from(bytes).toString()),
          ),
      ),
    );
