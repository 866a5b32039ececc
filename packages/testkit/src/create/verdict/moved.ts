import type { Creation, CustomerRecord } from "@condor/core";

const isOf =
  ({ customer: { customerId } }: CustomerRecord) =>
  ({ order }: Creation): boolean =>
    order.customerId === customerId;

/**
 * Whether the account was refused at one issuer, and then asked for at another. Where the first one forgets declines,
 * a call that it carries out late is found by nobody but who reads its books: a limit of the protocol, and told so.
 */
export const movedAfterRefusal = (writes: ReadonlyArray<Creation>, record: CustomerRecord): boolean => {
  const own = writes.filter(isOf(record));
  return own.some(
    (refused, at) =>
      refused._tag === "AccountRefused" &&
      own
        .slice(at)
        .some(({ _tag, order }) => _tag === "OpeningAccount" && order.issuer.name !== refused.order.issuer.name),
  );
};
