import { memoryCardIssuer, systemClock, uuidV7IdGenerator } from "@condor/adapters-memory";
import {
  CardProgram,
  type CardIssuer,
  CreateRequest,
  create,
  Customer,
  CustomerId,
  type CustomerRepository,
  type JsonObject,
  type Ports,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { valid } from "./valid.js";

/** Personal data that is easily found again. */
export const canaries = {
  firstName: "Canaria",
  lastName: "Gelbvogel",
  ssn: "987-65-4320",
  birth: "1961-02-03",
  street: "7 Finch Lane",
  email: "canaria@finch.example",
  accountNumber: "00112233445566",
  iban: "DE02120300000000202051",
  nameOnCard: "CANARIA G",
  note: "likes millet",
} as const;

const { firstName, lastName, ssn, birth, street, email, accountNumber, iban, nameOnCard, note } = canaries;

export const personId = (n: number): CustomerId => valid(CustomerId, `csta_${n}`);

const accountOf = (customerId: CustomerId) => (at: number) => ({
  id: `${customerId.replace("csta", "acca")}x${at}`,
  cFiBoisId: "ibis",
  accountNumber: `${accountNumber}${at}`,
  customerId,
  cFiCardIds: [],
  routingParams: { iban, bic: "BYLADEM1001" },
});

/** Somebody with secrets and two accounts elsewhere. */
export const aPerson = (n: number, over: JsonObject = {}): Customer => {
  const customerId = personId(n);
  return valid(Customer, {
    reference: `person ${n}`,
    customerId,
    customerType: "individual",
    customer: {
      firstName,
      lastName,
      dateOfBirth: birth,
      email,
      addresses: [{ type: "PRIMARY", addressLine1: street, countryCodeA3: "USA" }],
      identificationDocuments: [{ type: "SSN", value: ssn }],
    },
    kycStatus: "APPROVED",
    boises: ["ibis"],
    dtsCreatedAt: "2022-10-25T15:50:48.841Z",
    cards: [],
    accounts: [0, 1].map(accountOf(customerId)),
    ...over,
  });
};

const virtual = {
  productID: "Virtual",
  kind: "virtual",
  customerTypes: ["individual"],
  designs: ["1"],
  longestName: 26,
};
const program = valid(CardProgram, { products: [virtual], defaultProductID: "Virtual" });

/** What the person asks for. */
const aRequest = (n: number): CreateRequest =>
  valid(CreateRequest, {
    customerId: personId(n),
    cardAttributes: {
      productID: "Virtual",
      nameOnCard,
      designId: "1",
      addressType: "PRIMARY",
      additionalData: { note },
    },
  });

export const portsOver = (customers: CustomerRepository, issuer: CardIssuer = memoryCardIssuer()): Ports => ({
  customers,
  ids: uuidV7IdGenerator(),
  issuer,
  clock: systemClock,
  program,
});

/** An issuer that never answers in time: a creation that is opening stays so. */
export const silentIssuer = (): CardIssuer => memoryCardIssuer({ script: () => ({ _tag: "Down" }) });

/** Asks once, and answers what was said: "Opened", or the failure's tag. */
export const ask = async (ports: Ports, n: number): Promise<string> => {
  const answer = await create(ports)(aRequest(n))();
  return E.isRight(answer) ? "Opened" : answer.left._tag;
};
