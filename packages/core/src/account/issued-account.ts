import type * as t from "io-ts";
import { required } from "../schema/fields.js";
import { struct } from "../schema/struct.js";
import { branded } from "../schema/text.js";
import { isAbaRoutingNumber } from "./aba.js";
import { AccountNumber } from "./account.js";
import { Routing } from "./routing.js";

interface ResourceIdBrand {
  readonly ResourceId: unique symbol;
}
/** The issuer's own id of an account or a card: 1 to 128 printable ASCII characters, no space. */
export type ResourceId = t.Branded<string, ResourceIdBrand>;
export const ResourceId = branded<ResourceId>("ResourceId", { pattern: "^[\\x21-\\x7e]{1,128}$" });

/** An account that the issuer has opened. */
export const IssuedAccount = struct("IssuedAccount", {
  resourceId: required("resourceId", ResourceId),
  accountNumber: required("accountNumber", AccountNumber),
  routing: required("routing", Routing),
});
export type IssuedAccount = t.TypeOf<typeof IssuedAccount>;

/** Whether money can reach the account: asked of an issuer's answer, never of stored data. */
export const isReachable = ({ routing }: IssuedAccount): boolean =>
  routing._tag !== "UsRouting" || isAbaRoutingNumber(routing.routingNumber);
