import { condorApp, memoryCredentials, memoryTokenStore } from "@condor/adapters-http";
import * as memory from "@condor/adapters-memory";
import { CardProgram, ClientId, Customer, parse, secret } from "@condor/core";

const client = parse(ClientId)("acme");
const program = parse(CardProgram)({
  products: [{ productID: "V1", kind: "virtual", customerTypes: ["individual"], designs: ["1"], longestName: 26 }],
  defaultProductID: "V1",
});
const profile = { firstName: "Jessie", lastName: "Testman", addresses: [{ type: "PRIMARY", countryCodeA3: "USA" }] };
const known = { customerId: "csta_6clNH3W2pBehujY8mpTCU8", customerType: "individual", customer: profile };
const state = { kycStatus: "APPROVED", boises: [], dtsCreatedAt: "2022-10-25T15:50:48.841Z", cards: [], accounts: [] };
const customer = parse(Customer)({ ...known, ...state });
if (client._tag === "Left" || program._tag === "Left" || customer._tag === "Left") process.exit(1);

const clock = memory.systemClock;
const customers = memory.memoryCustomerRepository(client.right, [customer.right]);
const issuer = memory.memoryCardIssuer();
const ports = { customers, ids: memory.uuidV7IdGenerator(), issuer, clock, program: program.right };
const acme = { login: "acme", password: secret("s3cret"), client: client.right, scopes: ["create", "read"] } as const;

/** One client, one customer, one product, all in memory. */
export const app = condorApp({
  portsOf: () => ports,
  credentials: memoryCredentials([acme]),
  tokens: memoryTokenStore(clock),
  clock,
  deprecation: { since: 1_688_169_600 },
});
