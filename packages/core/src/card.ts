import type * as t from "io-ts";
import { BackOffice } from "./back-office.js";
import { AccountId, CardId, CustomerId } from "./id/id.js";
import { list } from "./schema/list.js";
import { optional, required } from "./schema/fields.js";
import { struct } from "./schema/struct.js";
import { CardReference } from "./card-reference.js";

/** A debit card of a customer, kept by a back office, with the accounts it draws on. It holds no card number. */
export const Card = struct("Card", {
  cardId: required("id", CardId),
  backOffice: required("cFiBoisId", BackOffice),
  customerId: required("customerId", CustomerId),
  accountIds: required("cFiAccountIds", list(AccountId)),
  reference: optional("reference", CardReference),
});
export type Card = t.TypeOf<typeof Card>;
