import { memoryCustomerRepository, sequentialIdGenerator, systemClock } from "@condor/adapters-memory";
import { type CardIssuer, ClientId, create, recover, resume, secret, settleReview } from "@condor/core";
import { type IncreaseFake, increaseFake } from "@condor/increase-fake";
import { createLaws, type MakeHarness, saidBy } from "@condor/testkit";
import * as E from "#fp-ts/Either";
import { afterAll, beforeAll } from "vitest";
import { increaseCardIssuer } from "../src/card-issuer.js";
import { fit } from "./fit.js";
import { ledgerOf } from "./ledger-of.js";
import { valid } from "./order.js";
import { runLaws } from "./run-laws.js";

let fake: IncreaseFake;
beforeAll(async () => {
  fake = await increaseFake();
});
afterAll(() => fake.close());

const operator = { _tag: "Operator", operator: "ann", reason: "the books were read" } as const;

/** The laws' customers and programs know nothing of Increase: their orders are made fit on the way to it. */
const fitted = (issuer: CardIssuer): CardIssuer => ({
  ...issuer,
  openAccount: (key, order) => issuer.openAccount(key, fit(order)),
  issueDebitCard: (key, order, account) => issuer.issueDebitCard(key, fit(order), account),
  findByKey: (key, order) => issuer.findByKey(key, fit(order)),
});

let harnesses = 0;

const increaseHarness: MakeHarness = {
  offers: ["ports", "recovery", "keys", "cancellation", "review"],
  make: ({ program, around }) => {
    harnesses += 1;
    const apiKey = `create_${harnesses}`;
    const group = fake.group(apiKey);
    const customers = memoryCustomerRepository(valid(ClientId, "acme"));
    const issuer = fitted(
      increaseCardIssuer({ apiKey: secret(apiKey), environment: "sandbox", baseUrl: fake.url, outages: 1_000 }),
    );
    const ports = around({ customers, ids: sequentialIdGenerator(), issuer, clock: systemClock, program });
    return {
      create: (request, asked = {}) => create(ports)(request, asked)().then(saidBy),
      load: (customer) => {
        customers.load(customer)();
        return Promise.resolve();
      },
      books: () => Promise.resolve(ledgerOf(group)),
      resume: (customerId) => resume(ports)(customerId)().then(saidBy),
      recover: () => recover(ports)(100)().then(() => undefined),
      settle: (customerId, move) =>
        settleReview(ports)(customerId, move, operator)().then((settled) =>
          E.isRight(settled) ? settled.right._tag : settled.left._tag,
        ),
      dispose: () => undefined,
    };
  },
};

runLaws("create over increaseCardIssuer", createLaws(increaseHarness), { runs: 2 });
