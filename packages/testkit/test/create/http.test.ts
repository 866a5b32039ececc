import { condorApp, memoryCredentials, memoryTokenStore } from "@condor/adapters-http";
import {
  memoryCardIssuer,
  memoryCustomerRepository,
  sequentialIdGenerator,
  systemClock,
} from "@condor/adapters-memory";
import { ClientId, CreateRequest, recover, resume } from "@condor/core";
import { expect, test } from "vitest";
import { createLaws } from "../../src/create/create-laws.js";
import { known } from "../../src/create/known.js";
import type { MakeHarness } from "../../src/create/harness.js";
import { type Said, saidBy } from "../../src/create/said.js";
import { booksOf } from "./memory-harness.js";

const client = known(ClientId, "acme");

const tags: Readonly<Record<string, Exclude<Said["_tag"], "Opened">>> = {
  customerNotFound: "CustomerNotFound",
  condorCustomerExist: "AlreadyCreated",
  badKYCStatus: "CustomerNotApproved",
  condorProgramNotSupported: "ProductNotSupported",
  referenceExists: "ReferenceExists",
  extCondor: "Declined",
  condorCustomerInProgress: "InProgress",
  condorCustomerUnderReview: "CreationUnderReview",
  idempotencyKeyMismatch: "IdempotencyKeyMismatch",
  issuerUnavailable: "IssuerUnavailable",
  storageUnavailable: "StorageUnavailable",
};

interface Envelope {
  readonly code: string;
  readonly data?: {
    readonly cards: ReadonlyArray<{ readonly id: string }>;
    readonly accounts: ReadonlyArray<{ readonly id: string }>;
  };
}

const saidOverHttp = async (response: Response): Promise<Said> => {
  const { code, data } = (await response.json()) as Envelope;
  const tag = tags[code];
  if (tag !== undefined) return { _tag: tag };
  const [accountId, cardId] = [data?.accounts.at(-1)?.id, data?.cards.at(-1)?.id];
  if (code !== "0" || accountId === undefined || cardId === undefined) throw new Error(`answered ${code}`);
  return { _tag: "Opened", accountId, cardId };
};

/** The app's route over ports in memory. */
const httpHarness: MakeHarness = {
  offers: ["ports", "recovery", "keys", "patience"],
  make: async ({ program, around }) => {
    const customers = memoryCustomerRepository(client);
    const issuer = memoryCardIssuer();
    const ports = around({ customers, ids: sequentialIdGenerator(), issuer, clock: systemClock, program });
    const tokens = memoryTokenStore(systemClock);
    const app = condorApp({
      portsOf: () => ports,
      credentials: memoryCredentials([]),
      tokens,
      clock: ports.clock,
      deprecation: { since: 1_688_169_600 },
    });
    const issued = await tokens.issue({ client, scopes: ["create"] })();
    if (issued._tag === "Left") throw new Error("no token");
    const token = issued.right.token.reveal();
    const headers = { "Content-Type": "application/json", "x-connectfi-token": token };
    return {
      create: async (request, { idempotencyKey } = {}) =>
        saidOverHttp(
          await app.fetch(
            new Request("https://condor.invalid/condor/customer/create", {
              method: "POST",
              headers: {
                ...headers,
                ...(idempotencyKey === undefined ? {} : { "Idempotency-Key": `"${idempotencyKey}"` }),
              },
              body: JSON.stringify(CreateRequest.encode(request)),
            }),
          ),
        ),
      load: (customer) => {
        customers.load(customer)();
        return Promise.resolve();
      },
      books: () => booksOf(issuer),
      resume: (customerId) => resume(ports)(customerId)().then(saidBy),
      recover: () => recover(ports)(100)().then(() => undefined),
      dispose: () => undefined,
    };
  },
};

test.each(createLaws(httpHarness).map((law) => [law.name, law] as const))("over HTTP: %s", async (_, law) => {
  await expect(law.check()).resolves.toBeUndefined();
});
