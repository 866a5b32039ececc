import { memoryCardIssuer, memoryCustomerRepository, systemClock, uuidV7IdGenerator } from "@condor/adapters-memory";
import { CardProgram, ClientId, create, Customer } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import { pipe } from "fp-ts/lib/function.js";
import * as TE from "fp-ts/lib/TaskEither.js";

const profile = { firstName: "Jessie", lastName: "Testman", addresses: [{ type: "PRIMARY", countryCodeA3: "USA" }] };
const ofJessie = { customerId: "csta_6clNH3W2pBehujY8mpTCU8", customerType: "individual", kycStatus: "APPROVED" };
const elsewhere = { boises: [], cards: [], accounts: [], dtsCreatedAt: "2022-10-25T15:50:48.841Z" };
const product = {
  productID: "Virtual",
  kind: "virtual",
  customerTypes: ["individual"],
  designs: ["1"],
  longestName: 26,
};

export const opened = await pipe(
  E.Do,
  E.bind("client", () => ClientId.decode("acme")),
  E.bind("customer", () => Customer.decode({ ...ofJessie, ...elsewhere, customer: profile })),
  E.bind("program", () => CardProgram.decode({ products: [product], defaultProductID: "Virtual" })),
  TE.fromEither,
  TE.chainW(({ client, customer, program }) => {
    const customers = memoryCustomerRepository(client, [customer]);
    const ports = { customers, ids: uuidV7IdGenerator(), issuer: memoryCardIssuer(), clock: systemClock, program };
    return create(ports)({ customerId: customer.customerId });
  }),
)();
