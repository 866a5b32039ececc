import { type ClientError, condorApp, condorClient, memoryCredentials, memoryTokenStore } from "@condor/adapters-http";
import {
  memoryCardIssuer,
  memoryCustomerRepository,
  sequentialIdGenerator,
  systemClock,
} from "@condor/adapters-memory";
import { ClientId, type CreateError, type Opened, recover, resume, secret } from "@condor/core";
import * as E from "#fp-ts/Either";
import { afterAll, expect, test } from "vitest";
import { createLaws } from "../../src/create/create-laws.js";
import { known } from "../../src/create/known.js";
import type { MakeHarness } from "../../src/create/harness.js";
import { type Said, saidBy } from "../../src/create/said.js";
import { times } from "../run-laws.js";
import { booksOf } from "./memory-harness.js";

const client = known(ClientId, "acme");
const acme = { login: "acme", password: secret("correct horse"), client, scopes: ["create"] } as const;

const onTheWay: Readonly<Record<ClientError["_tag"], true>> = {
  Unauthorized: true,
  Forbidden: true,
  RequestInvalid: true,
  TooManyRequests: true,
  ServerBusy: true,
  Unreachable: true,
  TimedOut: true,
  Cancelled: true,
  UnexpectedAnswer: true,
};
const isOwn = (error: CreateError | ClientError): error is CreateError => !Object.hasOwn(onTheWay, error._tag);

/** What an answer of the client says; a failure of the way there is none that the laws know. */
const saidOverHttp = (answer: E.Either<CreateError | ClientError, Opened>): Said => {
  if (E.isRight(answer)) return saidBy(answer);
  if (isOwn(answer.left)) return saidBy(E.left(answer.left));
  throw new Error(JSON.stringify(answer.left));
};

/** The client and the app's route, over ports in memory. */
const httpHarness: MakeHarness = {
  offers: ["ports", "recovery", "keys", "patience"],
  make: ({ program, around }) => {
    const customers = memoryCustomerRepository(client);
    const issuer = memoryCardIssuer();
    const ports = around({ customers, ids: sequentialIdGenerator(), issuer, clock: systemClock, program });
    const app = condorApp({
      portsOf: () => ports,
      credentials: memoryCredentials([acme]),
      tokens: memoryTokenStore(systemClock),
      clock: ports.clock,
      deprecation: { since: 1_688_169_600 },
    });
    // The laws are about one request: what the client asks again would be another.
    const http = condorClient("https://condor.invalid", acme, { fetch: app.fetch, retries: 0 });
    return {
      create: (request, options) => http.create(request, options)().then(saidOverHttp),
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

const laws = createLaws(httpHarness);
const applicable = laws.filter(({ notApplicable }) => notApplicable === undefined);
let held = 0;

test.each(laws.map((law) => [law.name, law] as const))("over HTTP: %s", async (_, { check, notApplicable }) => {
  await expect(check({ runs: 30 * times })).resolves.toBeUndefined();
  if (notApplicable === undefined) held += 1;
});

afterAll(() => {
  process.stdout.write(`counted: ${held} of ${applicable.length} laws of create held over HTTP\n`);
});
