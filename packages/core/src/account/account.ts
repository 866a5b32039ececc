import type * as t from "io-ts";
import { BackOffice } from "../back-office.js";
import { AccountId, CardId, CustomerId } from "../id/id.js";
import { list } from "../schema/list.js";
import { required } from "../schema/fields.js";
import { struct } from "../schema/struct.js";
import { text } from "../schema/text.js";
import { Routing } from "./routing.js";

/** 1 to 64 characters; its form is the back office's. */
export const AccountNumber = text("AccountNumber", { minLength: 1, maxLength: 64 });

/** A checking account of a customer, kept by a back office, with the cards that draw on it. */
export const Account = struct("Account", {
  accountId: required("id", AccountId),
  backOffice: required("cFiBoisId", BackOffice),
  accountNumber: required("accountNumber", AccountNumber),
  customerId: required("customerId", CustomerId),
  cardIds: required("cFiCardIds", list(CardId)),
  routing: required("routingParams", Routing),
});
export type Account = t.TypeOf<typeof Account>;
