import { BusinessProfile, IndividualProfile, type IssuedAccount, type Order } from "@condor/core";
import { digest } from "./digest.js";

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Two values have one text if and only if they are equal as JSON: a store may have changed the order of keys. */
const textOf = (value: unknown): string => {
  if (typeof value === "string") return `${value.length}"${value}`;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .toSorted(byKey)
    .map(([key, member]) => textOf(key) + textOf(member))
    .join()}}`;
};

/** No personal data stays behind. */
const bodyOf = (body: Readonly<Record<string, unknown>>): string => digest(textOf(body));

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
