/**
 * What a client may do: `create` an account and card, `read` customers, see identification documents unmasked
 * (`pii:read`), settle reviews (`operate`).
 */
export type Scope = "create" | "read" | "pii:read" | "operate";
