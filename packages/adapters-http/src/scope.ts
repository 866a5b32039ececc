import { choice } from "@condor/core";

/**
 * What a client may do: `create` an account and card, `read` customers, see identification documents unmasked
 * (`pii:read`), settle reviews (`operate`).
 */
export type Scope = "create" | "read" | "pii:read" | "operate";
export const Scope = choice<Scope>("Scope", ["create", "read", "pii:read", "operate"]);
