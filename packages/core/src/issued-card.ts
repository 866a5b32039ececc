import type * as t from "io-ts";
import { ResourceId } from "./account/issued-account.js";
import { required } from "./schema/fields.js";
import { struct } from "./schema/struct.js";

/** A debit card that the issuer has issued on the account `accountResourceId`. No card number is ever kept. */
export const IssuedCard = struct("IssuedCard", {
  resourceId: required("resourceId", ResourceId),
  accountResourceId: required("accountResourceId", ResourceId),
});
export type IssuedCard = t.TypeOf<typeof IssuedCard>;
