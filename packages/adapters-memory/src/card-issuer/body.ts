import { BusinessProfile, IndividualProfile, type IssuedAccount, type Order } from "@condor/core";
import { digest } from "./digest.js";

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(byKey))
    : value;

/** The order of keys does not count, for a store may have changed it; no personal data stays behind. */
const bodyOf = (body: Readonly<Record<string, unknown>>): string => digest(JSON.stringify(body, inOrder));

const common = ({ customerId, applicant, product: { productId, kind, issuerSettings } }: Order) => ({
  customerId,
  customerType: applicant.customerType,
  profile:
    applicant.customerType === "individual"
      ? IndividualProfile.encode(applicant.profile)
      : BusinessProfile.encode(applicant.profile),
  product: { productId, kind, issuerSettings },
});

/** What the issuer is told to open an account with: a function of the order alone. */
export const accountBody = (order: Order): string =>
  bodyOf({ ...common(order), accountId: order.accountId, addressType: order.attributes.addressType });

/** What the issuer is told to issue a card with, on the account given. */
export const cardBody = (order: Order, on: IssuedAccount["resourceId"]): string =>
  bodyOf({ ...common(order), cardId: order.cardId, attributes: order.attributes, account: on });
