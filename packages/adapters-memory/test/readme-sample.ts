import { memoryPorts } from "@condor/adapters-memory";
import { create, CreateRequest, parse } from "@condor/core";

const person = { firstName: "Jessie", lastName: "Testman", addresses: [{ type: "PRIMARY", countryCodeA3: "NLD" }] };
const state = { kycStatus: "APPROVED", boises: [], dtsCreatedAt: "2022-10-25T15:50:48Z", cards: [], accounts: [] };
const jessie = { customerId: "csta_1", customerType: "individual", customer: person, ...state };
const product = { productID: "V1", kind: "virtual", customerTypes: ["individual"], designs: ["1"], longestName: 26 };
const program = { products: [product], defaultProductID: "V1" };

const ports = memoryPorts({ client: "acme", program, customers: [jessie] });
const request = parse(CreateRequest)({ customerId: "csta_1" });
if (ports._tag === "Left" || request._tag === "Left") throw new Error("a fault, with its place, in .left");
export const opened = await create(ports.right)(request.right)();
export const books = ports.right.issuer.ledger();
