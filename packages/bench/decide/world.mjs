import { AccountId, AttemptId, CardId, CardProgram, Customer, parse } from "@condor/core";

const must = (either) => {
  if (either._tag === "Left") throw new Error(JSON.stringify(either.left));
  return either.right;
};

const now = Date.UTC(2026, 0, 1);

/** Whom and what the bodies ask for: four products, of which they name the last. */
export const world = {
  customer: must(
    parse(Customer)({
      customerId: "csta_MlNTVaPPqdvvl1swwSGbC",
      customerType: "individual",
      customer: { firstName: "Jessie", lastName: "Testman", addresses: [{ type: "PRIMARY", countryCodeA3: "USA" }] },
      kycStatus: "APPROVED",
      boises: ["ibis"],
      dtsCreatedAt: "2022-10-25T15:50:48.841Z",
      cards: [],
      accounts: [],
    }),
  ),
  program: must(
    parse(CardProgram)({
      products: ["V1", "V2", "V3", "Virtual_Debit_Card"].map((productID) => ({
        productID,
        kind: "virtual",
        customerTypes: ["individual"],
        designs: ["1", "2"],
        shippingMethods: ["Standard"],
        longestName: 26,
      })),
    }),
  ),
  terms: {
    drawn: { accountId: must(parse(AccountId)("acca_1")), cardId: must(parse(CardId)("crda_1")) },
    issuer: { name: "sandbox", mapping: "1" },
    lease: { holder: must(parse(AttemptId)("atta_1")), until: now + 30_000 },
    now,
  },
};
