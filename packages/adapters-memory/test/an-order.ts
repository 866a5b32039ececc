import { AccountId, CardId, CardProgram, CardReference, CreateRequest, type Order } from "@condor/core";
import { aCustomer } from "./a-customer.js";
import { valid } from "./valid.js";

export const aProgram = (): CardProgram =>
  valid(CardProgram, {
    products: [
      {
        productID: "Virtual_Debit_Card",
        kind: "virtual",
        customerTypes: ["individual"],
        designs: ["1"],
        longestName: 26,
      },
    ],
    defaultProductID: "Virtual_Debit_Card",
  });

export const aReference = (text: string): CardReference => valid(CardReference, text);

interface Traits {
  readonly reference?: CardReference;
  readonly refusals?: number;
  readonly nameOnCard?: string;
}

export const anOrder = (applicant = aCustomer(), { reference, refusals = 0, nameOnCard }: Traits = {}): Order => {
  const { customerId } = applicant;
  const [product] = aProgram().products;
  return {
    customerId,
    accountId: valid(AccountId, customerId.replace("csta", "acca")),
    cardId: valid(CardId, customerId.replace("csta", "crda")),
    product,
    attributes: {
      nameOnCard: nameOnCard ?? "JESSIE TESTMAN",
      designId: product.designs[0],
      addressType: "PRIMARY",
      issueType: "NEW",
      ...(reference === undefined ? {} : { reference }),
    },
    issuer: { name: "sandbox", mapping: "1" },
    request: valid(CreateRequest, { customerId }),
    refusals,
    applicant,
  };
};
