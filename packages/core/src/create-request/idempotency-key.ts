import type * as t from "io-ts";
import { branded } from "../schema/text.js";

interface IdempotencyKeyBrand {
  readonly IdempotencyKey: unique symbol;
}
/** A caller's own name for one creation: 1 to 255 printable ASCII characters; it belongs to the calling client. */
export type IdempotencyKey = t.Branded<string, IdempotencyKeyBrand>;
export const IdempotencyKey = branded<IdempotencyKey>("IdempotencyKey", { pattern: "^[\\x20-\\x7e]{1,255}$" });
