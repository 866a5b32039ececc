export type Json = string | number | boolean | null | ReadonlyArray<Json> | { readonly [key: string]: Json };

/** A JSON object. */
export type Members = { readonly [key: string]: Json };

/** An object that Increase has made. No object is ever removed. */
export interface Kept extends Members {
  readonly type: string;
  readonly id: string;
  readonly idempotency_key: string | null;
}
