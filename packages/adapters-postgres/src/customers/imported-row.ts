import {
  Account,
  BusinessProfile,
  Card,
  type ClientId,
  type Customer,
  IndividualProfile,
  statusOf,
} from "@condor/core";
import { sealing } from "../seal/envelope.js";
import type { Keyring } from "../seal/keyring.js";
import { namesCondor } from "./names-condor.js";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

const profileOf = (customer: Customer): unknown =>
  customer.customerType === "individual"
    ? IndividualProfile.encode(customer.profile)
    : BusinessProfile.encode(customer.profile);

/** A customer as the import statement takes it, out of one JSON parameter: bytes are base64. */
export const importedRow = (keyring: Keyring, client: ClientId) => {
  const sealed = (customer: Customer, record: string, field: string, value: unknown) => {
    const { seal, keyId, dataKey } = sealing(keyring)({ client, customerId: customer.customerId, record });
    return { key_id: keyId, data_key: base64(dataKey), [field]: base64(seal(field, JSON.stringify(value))) };
  };
  return (customer: Customer, line: number) => ({
    line,
    customer_id: customer.customerId,
    customer_type: customer.customerType,
    kyc_status: statusOf(customer.verification),
    customer_reference: customer.customerReference ?? null,
    back_offices: customer.backOffices,
    created_at: customer.createdAt,
    names_condor: namesCondor(customer),
    ...sealed(customer, "customer", "profile", profileOf(customer)),
    accounts: customer.accounts.map((account, position) => ({
      account_id: account.accountId,
      back_office: account.backOffice,
      ...sealed(customer, `account ${position}`, "record", Account.encode(account)),
    })),
    cards: customer.cards.map((card) => Card.encode(card)),
  });
};
