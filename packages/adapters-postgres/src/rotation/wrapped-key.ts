import { ClientId, CustomerId } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import type { Row } from "../database/database.js";
import { rewrapped } from "../seal/envelope.js";
import type { Keyring } from "../seal/keyring.js";
import type { SealedTable } from "./sealed-tables.js";

/** A row's data key, as an older key of the ring encrypts it. */
export interface WrappedKey {
  readonly client: ClientId;
  readonly customerId: CustomerId;
  readonly position: number;
  readonly keyId: string;
  /** base64 */
  readonly dataKey: string;
}

export const wrappedKeys = (row: Row): ReadonlyArray<WrappedKey> => {
  const { client, customer_id: customerId, position, key_id: keyId, data_key: dataKey } = row;
  return ClientId.is(client) && CustomerId.is(customerId) && typeof keyId === "string" && typeof dataKey === "string"
    ? [{ client, customerId, position: Number(position), keyId, dataKey }]
    : [];
};

/** The row as the update takes it; nothing where the ring has not its key. */
export const rewrappedRow =
  (keyring: Keyring, { record }: SealedTable) =>
  ({ client, customerId, position, keyId, dataKey }: WrappedKey) =>
    pipe(
      rewrapped(keyring)(
        { client, customerId, record: record(position) },
        { keyId, dataKey: Buffer.from(dataKey, "base64") },
      ),
      O.map(({ dataKey: after }) => ({
        client,
        customer_id: customerId,
        position,
        before: dataKey,
        after: Buffer.from(after).toString("base64"),
      })),
    );
