// One customer at Increase's own sandbox, from nothing to a card: what no stand-in can prove. No money moves there.
import { randomBytes } from "node:crypto";
import { Customer, Product, parse, secret } from "@condor/core";
import { increaseCardIssuer } from "@condor/adapters-increase";
import { exampleCustomer, examplePerson, exampleProduct } from "@condor/increase-fake";

const { INCREASE_API_KEY, INCREASE_BASE_URL, INCREASE_PROGRAM, INCREASE_PHYSICAL_CARD_PROFILE } = process.env;
if (!INCREASE_API_KEY) {
  console.error("INCREASE_API_KEY is missing: give the key of a sandbox, from Increase's dashboard.");
  process.exit(2);
}

const issuer = increaseCardIssuer({
  apiKey: secret(INCREASE_API_KEY),
  environment: "sandbox",
  ...(INCREASE_BASE_URL ? { baseUrl: INCREASE_BASE_URL } : {}),
});

const right = (what, either) => {
  if (either._tag === "Right") return either.right;
  throw new Error(`${what}: ${JSON.stringify(either.left)}`);
};

const plastic = INCREASE_PHYSICAL_CARD_PROFILE !== undefined;
const digits = randomBytes(10).toString("hex");
const applicant = right(
  "the customer",
  parse(Customer)(exampleCustomer(`csta_${digits}`, { ...examplePerson, email: "jessie@example.com" })),
);
const product = right(
  "the product",
  parse(Product)({
    ...exampleProduct("sandbox", plastic ? "physical" : "virtual"),
    issuerSettings: {
      ...(INCREASE_PROGRAM ? { program: INCREASE_PROGRAM } : {}),
      ...(plastic ? { "physicalCardProfile.1": INCREASE_PHYSICAL_CARD_PROFILE } : {}),
    },
  }),
);
const order = {
  customerId: applicant.customerId,
  accountId: `acca_${digits}`,
  cardId: `crda_${digits}`,
  product,
  attributes: {
    nameOnCard: "JESSIE TESTMAN",
    designId: product.designs[0],
    addressType: "PRIMARY",
    issueType: "NEW",
    shippingMethod: product.shippingMethods[0],
  },
  issuer: { name: issuer.name, mapping: issuer.mapping },
  request: { customerId: applicant.customerId },
  refusals: 0,
  applicant,
};
const keyOf = (step) => `condor/sandbox-run/${order.customerId}/${step}`;

const must = (what, holds) => {
  console.log(`${holds ? "ok    " : "FAILED"} ${what}`);
  if (!holds) process.exitCode = 1;
};
const alike = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const look = async (step, of = order) => right("findByKey", await issuer.findByKey(keyOf(step), of)());

const account = right("openAccount", await issuer.openAccount(keyOf("account"), order)());
must("an account is opened", account.resourceId.startsWith("account_"));
must("the same key gets it again", alike(right("", await issuer.openAccount(keyOf("account"), order)()), account));
const card = right("issueDebitCard", await issuer.issueDebitCard(keyOf("card"), order, account)());
must(`a ${product.kind} card is issued on it`, card.accountResourceId === account.resourceId);
must(
  "the same key gets it again",
  alike(right("", await issuer.issueDebitCard(keyOf("card"), order, account)()), card),
);
must("the books say that the account fits", (await look("account"))._tag === "AccountFits");
must("the books say that the card fits", (await look("card"))._tag === "CardFits");
const changed = { ...order, accountId: `acca_other${digits}` };
const answer = await issuer.openAccount(keyOf("account"), changed)();
must("another order with this key is a contradiction", answer._tag === "Left" && answer.left._tag === "Contradiction");
must("and differs in the books", (await look("account", changed))._tag === "Differs");

const booked = async (after) => {
  const { entries, next } = right("books", await issuer.books(after)());
  return entries.some(({ resourceId }) => resourceId === card.resourceId) || (next !== undefined && booked(next));
};
must("the books list the card", await booked());
