import { AccountId, BackOffice, CardId, CustomerId, list, required, struct } from "@condor/core";

/** A card as the page shows it: its reference is the caller's own, and the page has no such field. */
export const CardShown = struct("Card", {
  cardId: required("id", CardId),
  backOffice: required("cFiBoisId", BackOffice),
  customerId: required("customerId", CustomerId),
  accountIds: required("cFiAccountIds", list(AccountId)),
});
