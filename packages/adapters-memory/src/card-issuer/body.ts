import { BusinessProfile, IndividualProfile, type IssuedAccount, type Order } from "@condor/core";
import { hasMembers } from "../has-members.js";
import { digest } from "./digest.js";

/** Two values have one text if and only if they are equal as JSON: a store may have changed the order of keys. */
const textOf = (value: unknown): string => {
  if (typeof value === "string") return `${value.length}"${value}`;
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (!hasMembers(value)) return String(value);
  let members = "";
  for (const key of Object.keys(value).toSorted())
    if (value[key] !== undefined) members += textOf(key) + textOf(value[key]);
  return `{${members}}`;
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
