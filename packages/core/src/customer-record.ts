import type * as t from "io-ts";
import type { Creation } from "./creation/creation.js";
import type { Customer } from "./customer/customer.js";
import { branded } from "./schema/text.js";

interface VersionBrand {
  readonly Version: unique symbol;
}
/** An opaque token of the repository: it changes with every write of what it versions. */
export type Version = t.Branded<string, VersionBrand>;
export const Version = branded<Version>("Version", { minLength: 1, maxLength: 64 });

export interface VersionedCreation {
  readonly creation: Creation;
  readonly version: Version;
}

/** What a repository holds of a customer. `version` covers profile and verification, not the creation. */
export interface CustomerRecord {
  readonly customer: Customer;
  readonly version: Version;
  readonly creation?: VersionedCreation;
  /** The customer asked to be forgotten: the profile is empty for ever, the creation and its keys stay. */
  readonly erased?: true;
}
