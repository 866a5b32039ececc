import {
  AccountId,
  admit,
  AttemptId,
  begin,
  CardId,
  CardProgram,
  CreateRequest,
  Customer,
  parse,
  review,
} from "@condor/core";

const read = (codec, value) => {
  const parsed = parse(codec)(value);
  if (parsed._tag === "Left") throw new Error(`${codec.name}: ${JSON.stringify(parsed.left)}`);
  return parsed.right;
};

const customerId = "csta_1";
const none = { boises: [], dtsCreatedAt: "2024-02-29T12:00:00Z", cards: [], accounts: [] };
const addresses = [{ type: "PRIMARY", countryCodeA3: "USA" }];
const profiles = {
  individual: { firstName: "Jessie", lastName: "Testman", addresses },
  business: { name: "Condor Test LLC", addresses },
};

const customer = (changes = {}, customerType = "individual") =>
  read(Customer, {
    customerId,
    customerType,
    customer: profiles[customerType],
    kycStatus: "APPROVED",
    ...none,
    ...changes,
  });

const product = {
  productID: "PLASTIC",
  kind: "physical",
  customerTypes: ["individual", "business"],
  designs: ["blue"],
  shippingMethods: ["MAIL"],
  longestName: 21,
};
const products = [
  product,
  { ...product, productID: "BUSINESS", customerTypes: ["business"] },
  { ...product, productID: "OLD", open: false },
];
const program = read(CardProgram, { products, defaultProductID: "PLASTIC" });
const withoutDefault = read(CardProgram, { products });

const plain = read(CreateRequest, { customerId });
const attributes = { productID: "PLASTIC", nameOnCard: "JESSIE TESTMAN", designId: "blue", addressType: "PRIMARY" };
const asking = (changes) => read(CreateRequest, { customerId, cardAttributes: { ...attributes, ...changes } });

const base = { customer: customer(), program, request: plain };

const running = () => {
  const admission = admit(base);
  if (admission._tag === "Left") throw new Error(`the plain situation is refused: ${admission.left._tag}`);
  return begin({
    admission: admission.right,
    drawn: { accountId: read(AccountId, "acca_1"), cardId: read(CardId, "crda_1") },
    issuer: { name: "issuer", mapping: "1" },
    lease: { holder: read(AttemptId, "atta_1"), until: 30_000 },
    now: 0,
  });
};
const underReview = (creation) => review({ _tag: "DoubtTooOld" }, creation.order, 1)(creation);

/** A customer in a state of its verification, and nothing else against it. */
export const verifiedAs = (kycStatus, customerType) => ({ ...base, customer: customer({ kycStatus }, customerType) });

/** Situations of each rule, in which that rule is the first to refuse, for one thing is wrong. */
export const situations = [
  {
    rule: "not-created",
    told: "the customer has its card",
    facts: { ...base, customer: customer({ boises: ["condor"] }) },
  },
  {
    rule: "not-under-review",
    told: "a person has to settle its creation",
    facts: { ...base, creation: underReview(running()) },
  },
  { rule: "not-in-progress", told: "another request is at it", facts: { ...base, creation: running() } },
  { rule: "approved", told: "an individual in `PENDING`", facts: verifiedAs("PENDING", "individual") },
  { rule: "approved", told: "a business in `WAITING-DATA`", facts: verifiedAs("WAITING-DATA", "business") },
  {
    rule: "product-chosen",
    told: "no product asked for, and no default one",
    facts: { ...base, program: withoutDefault },
  },
  {
    rule: "product-supported",
    told: "an individual, a product for businesses",
    facts: { ...base, request: asking({ productID: "BUSINESS" }) },
  },
  {
    rule: "product-open",
    told: "a product that was closed",
    facts: { ...base, request: asking({ productID: "OLD" }) },
  },
  {
    rule: "design-offered",
    told: "a design that the product has not",
    facts: { ...base, request: asking({ designId: "gold" }) },
  },
  {
    rule: "shipping-offered",
    told: "shipping that the product has not",
    facts: { ...base, request: asking({ cardShippingMethod: "PIGEON" }) },
  },
  {
    rule: "name-embossable",
    told: "letters that no card carries",
    facts: { ...base, request: asking({ nameOnCard: "Jessie ☺" }) },
  },
  {
    rule: "address-on-file",
    told: "a secondary address, and there is none",
    facts: { ...base, request: asking({ addressType: "SECONDARY" }) },
  },
];
