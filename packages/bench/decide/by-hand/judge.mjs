import { left, right } from "../named.mjs";
import { embossedName } from "./embossed-name.mjs";

const embossable = /^(?=.*[A-Z0-9])[A-Z0-9 .'/-]{2,}$/u;
const none = {};

const isInCondor = ({ backOffices, cards, accounts }) => {
  if (backOffices.includes("condor")) return true;
  for (const card of cards) if (card.backOffice === "condor") return true;
  for (const account of accounts) if (account.backOffice === "condor") return true;
  return false;
};

const refusedBefore = (customer, creation) => {
  const { customerId, customerType, verification } = customer;
  const state = creation?._tag;
  if (state === "Created" || isInCondor(customer)) return { _tag: "AlreadyCreated", customerId };
  if (state === "UnderReview") return { _tag: "CreationUnderReview", customerId };
  if (state === "OpeningAccount" || state === "IssuingCard")
    return { _tag: "InProgress", customerId, begunBy: creation.begunBy, until: creation.lease.until };
  return verification._tag === "Approved" ? undefined : { _tag: "CustomerNotApproved", customerType, verification };
};

/** The product and the attributes to order, or why not: as one would write the rules without a table of them. */
export const judge = ({ customer, creation, program, request }) => {
  const refused = refusedBefore(customer, creation);
  if (refused !== undefined) return left(refused);
  const asked = request.cardAttributes ?? none;
  const productId = asked.productId ?? program.defaultProductId;
  if (productId === undefined) return left({ _tag: "NoDefaultProduct" });
  const product = program.products.find((one) => one.productId === productId);
  const { customerType } = customer;
  if (product === undefined || !product.customerTypes.includes(customerType))
    return left({ _tag: "ProductNotSupported", productId, customerType });
  if (!product.open) return left({ _tag: "ProductClosed", productId });
  return judgeCard(customer, asked, product);
};

const judgeCard = (customer, asked, product) => {
  const { designs, shippingMethods, longestName: longest } = product;
  const designId = asked.designId ?? designs[0];
  if (!designs.includes(designId)) return left({ _tag: "DesignNotOffered", designId, offered: designs });
  const shippingMethod = asked.shippingMethod ?? shippingMethods[0];
  if (shippingMethod !== undefined && !shippingMethods.includes(shippingMethod))
    return left({ _tag: "ShippingNotOffered", shippingMethod, offered: shippingMethods });
  const nameOnCard = asked.nameOnCard ?? embossedName(customer, longest);
  if (nameOnCard.length > longest || !embossable.test(nameOnCard))
    return left({ _tag: "NameNotEmbossable", nameOnCard, longest, letters: "A-Z0-9 .'/-" });
  const addressType = asked.addressType ?? "PRIMARY";
  const addresses = customer.profile.addresses ?? [];
  if (!addresses.some(({ type }) => type === addressType))
    return left({ _tag: "AddressNotOnFile", addressType, onFile: addresses.map(({ type }) => type) });
  const attributes = { designId, nameOnCard, addressType, issueType: asked.issueType ?? "NEW" };
  if (shippingMethod !== undefined) attributes.shippingMethod = shippingMethod;
  if (asked.reference !== undefined) attributes.reference = asked.reference;
  if (asked.additionalData !== undefined) attributes.additionalData = asked.additionalData;
  return right({ product, attributes });
};
