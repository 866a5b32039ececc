import type { Restorable } from "@condor/adapters-postgres";
import {
  choice,
  ClientId,
  Customer,
  flag,
  integer,
  literal,
  optional,
  required,
  StoredCreation,
  struct,
  text,
} from "@condor/core";

/** The first line of an export: whose customers these are, and how the lines after it are to be read. */
export const Header = struct("Header", {
  format: required("format", choice("format", ["condor-export"])),
  version: required("version", literal(1)),
  client: required("client", ClientId),
});

/** A customer as imported, and the creation as stored: what condor added is derived from it. */
export const ExportedCustomer = struct("ExportedCustomer", {
  customer: required("customer", Customer),
  erased: optional("erased", flag),
  creation: optional("creation", StoredCreation),
});

/** The last line: how many customers stand above it, and the SHA-256 of every byte above it. Without it, some are missing. */
export const Trailer = struct("Trailer", {
  customers: required("customers", integer("customers", { minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
  sha256: required("sha256", text("sha256", { pattern: "^[0-9a-f]{64}$" })),
});

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

export const headerLine = (client: ClientId): string =>
  line(Header.encode({ format: "condor-export", version: 1, client }));

export const customerLine = ({ customer, erased, creation }: Restorable): string =>
  line(
    ExportedCustomer.encode({
      customer,
      ...(erased === true ? { erased } : {}),
      ...(creation === undefined ? {} : { creation: creation.creation }),
    }),
  );

export const trailerLine = (customers: number, sha256: string): string => line(Trailer.encode({ customers, sha256 }));
