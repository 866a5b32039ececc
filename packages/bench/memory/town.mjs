import { memoryPorts } from "@condor/adapters-memory";
import { create, CreateRequest, Customer, parse } from "@condor/core";

const must = (either) => {
  if (either._tag === "Left") throw new Error(JSON.stringify(either.left));
  return either.right;
};

const products = [{ productID: "V1", kind: "virtual", customerTypes: ["individual"], designs: ["1"], longestName: 26 }];

/** A customer as an import brings one, about 600 bytes of JSON: what two have in common they do not share in memory. */
const textOf = (n) =>
  JSON.stringify({
    reference: `reference${n}`,
    customerId: `csta_A${n}`,
    customerType: "individual",
    customer: {
      firstName: `Jessie${n}`,
      lastName: `Testman${n}`,
      dateOfBirth: "1980-02-29",
      email: `jessie.${n}@example.com`,
      addresses: [
        {
          type: "PRIMARY",
          addressLine1: `${n} Main Street`,
          city: "San Francisco",
          stateCode: "CA",
          postalCode: "94105",
          countryCodeA3: "USA",
        },
      ],
      phones: [{ type: "MOBILE", phoneNumber: `415${n}`, countryDialingCode: "1" }],
      identificationDocuments: [{ type: "SSN", value: `123-45-${n}` }],
    },
    kycStatus: "APPROVED",
    boises: ["ibis"],
    dtsCreatedAt: "2022-10-25T15:50:48.841Z",
    cards: [],
    accounts: [],
  });

/** Every port in memory, and customers who have no account yet. */
export const town = () => {
  const ports = must(memoryPorts({ client: "bench", program: { products, defaultProductID: "V1" }, customers: [] }));
  const open = create(ports);
  let people = 0;
  return {
    bytes: () => Buffer.byteLength(textOf(people)),
    /** So many new customers, from their JSON text; answers a request for each. */
    settle: (count) =>
      Array.from({ length: count }, () => {
        people += 1;
        const customer = must(parse(Customer)(JSON.parse(textOf(people))));
        must(ports.customers.load(customer)());
        return must(parse(CreateRequest)({ customerId: customer.customerId }));
      }),
    open: async (request) => must(await open(request)()),
  };
};
