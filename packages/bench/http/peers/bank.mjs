import { randomInt, randomUUID } from "node:crypto";

/** What every answer of condor carries, so that as many bytes are written. */
export const headers = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  Deprecation: "@1704067200",
  Link: '</ibis/debit-card/add>; rel="successor-version"',
};

const plainId = () => randomUUID().replaceAll("-", "");

const said = (status, code, rest) => ({ status, body: { code, ...rest, requestId: plainId() } });

const refused = (code, message, context) => said(400, code, context === undefined ? { message } : { message, context });

/** Faults in Ajv's vocabulary, as the validator of each peer has found them. */
export const invalid = (context) => refused("requestValidateError", "Request validation error", context);

export const unauthorized = () => said(401, "unauthorized", { message: "Authentication error" });

const maskedDocument = (document) => ({ ...document, value: `*****${document.value.slice(-4)}` });

const shown = (customer) => ({
  ...customer,
  customer: {
    ...customer.customer,
    identificationDocuments: customer.customer.identificationDocuments.map(maskedDocument),
  },
});

const opened = (customer, reference) => {
  const { customerId } = customer;
  const [accountId, cardId] = [`acca_${plainId().slice(0, 22)}`, `crda_${plainId().slice(0, 22)}`];
  const card = { id: cardId, cFiBoisId: "condor", customerId, cFiAccountIds: [accountId] };
  const account = {
    id: accountId,
    cFiBoisId: "condor",
    accountNumber: String(randomInt(1_000_000_000, 9_999_999_999)),
    customerId,
    cFiCardIds: [cardId],
    routingParams: { routingNumber: "010000003" },
  };
  return {
    reference,
    ...customer,
    boises: [...customer.boises, "condor"],
    cards: [...customer.cards, card],
    accounts: [...customer.accounts, account],
  };
};

const wrongWith = (customer, { products }, { productID, designId, cardShippingMethod, nameOnCard, addressType }) => {
  const { customerType } = customer;
  if (customer.kycStatus !== "APPROVED")
    return refused("badKYCStatus", "For create customer KYC status must have APPROVED", {
      kycStatus: customer.kycStatus,
      ...(customer.kycStatus === "PENDING" ? { action: "wait" } : {}),
    });
  const product = products.find((one) => one.productID === productID);
  if (product === undefined || !product.customerTypes.includes(customerType))
    return refused("condorProgramNotSupported", "Product is not offered to this type of customer", {
      productID,
      customerType,
    });
  if (product.open === false)
    return refused("condorProgramClosed", "Product is closed for new cards", { productID, customerType });
  if (!product.designs.includes(designId))
    return refused("condorCardAttributesDesign", "Design is not offered by the product", { designId });
  if (cardShippingMethod !== undefined && !(product.shippingMethods ?? []).includes(cardShippingMethod))
    return refused("condorCardAttributesShipping", "Shipping method is not offered by the product");
  if (nameOnCard.length > product.longestName || !/^[A-Z0-9 .'/-]+$/.test(nameOnCard))
    return refused("condorCardAttributesName", "Name cannot be embossed on the product", { nameOnCard });
  if (!customer.customer.addresses.some(({ type }) => type === addressType))
    return refused("condorCardAttributesAddress", "Customer has no address of this type", { addressType });
  return undefined;
};

/** What the peers do once their own way of reading a request is done: the same rules, and a Map for a store. */
export const bank = (people, program, token) => {
  const customers = new Map(people.map((one) => [one.customerId, one]));
  const tokens = new Map([[token, { scopes: ["create", "read"] }]]);
  const references = new Map();
  return {
    knows: (given) => tokens.get(given)?.scopes.includes("create") === true,
    create: ({ customerId, cardAttributes }) => {
      const customer = customers.get(customerId);
      if (customer === undefined) return refused("customerNotFound", "Customer not found", { customerId });
      if (customer.boises.includes("condor")) return refused("condorCustomerExist", "Condor Customer Exist");
      const wrong = wrongWith(customer, program, cardAttributes);
      if (wrong !== undefined) return wrong;
      const { reference } = cardAttributes;
      if (reference !== undefined && references.has(reference))
        return refused("referenceExists", "Reference already exists.", {
          reference,
          entityId: references.get(reference),
        });
      if (reference !== undefined) references.set(reference, customerId);
      const after = opened(customer, customer.reference);
      customers.set(customerId, after);
      return said(200, "0", { data: shown(after) });
    },
  };
};
