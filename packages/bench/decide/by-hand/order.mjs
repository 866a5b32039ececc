/** The creation that is stored before the issuer is called. */
export const order = (
  { product, attributes },
  { customer, request, creation: previous },
  { drawn, issuer, lease, now },
) => {
  const running = {
    _tag: previous?._tag === "CardRefused" ? "IssuingCard" : "OpeningAccount",
    schemaVersion: 1,
    begunBy: lease.holder,
    begunAt: now,
    trustedAt: now,
    writtenAt: now,
    order: {
      customerId: customer.customerId,
      accountId: previous?.order.accountId ?? drawn.accountId,
      cardId: previous?.order.cardId ?? drawn.cardId,
      product,
      attributes,
      issuer,
      request,
      refusals: previous?.order.refusals ?? 0,
      applicant: customer,
    },
    lease,
    failures: 0,
    dueAt: lease.until,
  };
  if (attributes.reference !== undefined) running.reference = attributes.reference;
  if (previous?._tag === "CardRefused") running.account = previous.account;
  return running;
};
