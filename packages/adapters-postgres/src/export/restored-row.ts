import type { ClientId, CustomerRecord, VersionedCreation } from "@condor/core";
import { importedRow } from "../customers/imported-row.js";
import { columns, valuesOf } from "../customer-repository/creation-row.js";
import type { Parameter } from "../database/database.js";
import { sealing } from "../seal/envelope.js";
import type { Keyring } from "../seal/keyring.js";

/** A customer to restore. Versions are the store's own, and drawn anew. */
export type Restorable = Pick<CustomerRecord, "customer" | "erased"> & {
  readonly creation?: Pick<VersionedCreation, "creation">;
};

const base64 = (value: Parameter | undefined): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;

const forgotten = { customer_reference: null, key_id: null, data_key: null, profile: null };

/** A record as the restoring statement takes it, out of one JSON parameter: bytes are base64. */
export const restoredRow = (keyring: Keyring, client: ClientId) => {
  const imported = importedRow(keyring, client);
  return ({ customer, erased, creation: begun }: Restorable, line: number) => {
    const row = { ...imported(customer, line), ...(erased === true ? forgotten : {}), erased: erased === true };
    if (begun === undefined) return row;
    const sealed = sealing(keyring)({ client, customerId: customer.customerId, record: "creation" });
    const values = valuesOf(begun.creation, sealed);
    return { ...row, creation: Object.fromEntries(columns.map((column, at) => [column, base64(values[at])])) };
  };
};
