/** The body that the vendor's page shows. */
const page = {
  customerId: "csta_MlNTVaPPqdvvl1swwSGbC",
  cardAttributes: {
    productID: "Virtual_Debit_Card",
    nameOnCard: "JESSIE U TESTMAN",
    designId: "1",
    addressType: "PRIMARY",
    issueType: "NEW",
    reference: "externalCrdId1234",
    cardShippingMethod: "Standard",
    additionalData: { someProperty: "Property value" },
  },
};

const pageWith = (change) => ({ ...page, cardAttributes: { ...page.cardAttributes, ...change } });
const { designId: _, addressType: __, ...fewer } = page.cardAttributes;

const asText = (bodies) =>
  Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, JSON.stringify(body)]));

/** One body that is right and five that are wrong, each in its own way, as JSON text. */
export const bodies = asText({
  valid: page,
  "keys missing": { cardAttributes: fewer },
  "key unknown": { ...pageWith({ nameOnCrad: "JESSIE" }), cardAtributes: {} },
  "types wrong": { ...pageWith({ productID: 7, designId: null, additionalData: [] }), customerId: 42 },
  "out of bounds": {
    ...pageWith({ nameOnCard: "X".repeat(101), addressType: "HOME", reference: "a-b" }),
    customerId: "x",
  },
  "data unsound": pageWith({ additionalData: { a: { b: { c: { d: { e: 1 } } } }, constructor: 1, text: "\u0000" } }),
});
