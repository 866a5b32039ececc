import type * as t from "io-ts";
import { branded } from "./schema/text.js";

interface ClientIdBrand {
  readonly ClientId: unique symbol;
}
/** The tenant whose customers a repository holds: 1 to 64 of `0-9a-zA-Z_.-`, never reused. */
export type ClientId = t.Branded<string, ClientIdBrand>;
export const ClientId = branded<ClientId>("ClientId", { pattern: "^[0-9a-zA-Z_.-]{1,64}$" });
