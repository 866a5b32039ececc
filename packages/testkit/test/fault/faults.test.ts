import {
  memoryCardIssuer,
  memoryCustomerRepository,
  sequentialIdGenerator,
  systemClock,
} from "@condor/adapters-memory";
import { ClientId, create, type CustomerRepository, type Ports } from "@condor/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { known } from "../../src/create/known.js";
import { lawCustomer, lawCustomerId, lawProgram, lawRequest } from "../../src/create/scene.js";
import { actingLate } from "../../src/fault/acting-late.js";
import type { Agenda } from "../../src/fault/agenda.js";
import { failing } from "../../src/fault/failing.js";
import { faultyCardIssuer } from "../../src/fault/faulty-card-issuer.js";
import { faultyCustomerRepository } from "../../src/fault/faulty-customer-repository.js";
import type { Fault } from "../../src/fault/fault.js";
import { killedAfter, killedBefore, killedInFlight } from "../../src/fault/killed.js";
import { losingAnswer } from "../../src/fault/losing-answer.js";
import { onNth } from "../../src/fault/on-nth.js";
import { schedulerAgenda } from "../../src/fault/scheduler-agenda.js";
import { slow } from "../../src/fault/slow.js";

const world = () => {
  const customers = memoryCustomerRepository(known(ClientId, "acme"), lawCustomer(0));
  const issuer = memoryCardIssuer();
  const ports: Ports = { customers, ids: sequentialIdGenerator(), issuer, clock: systemClock, program: lawProgram };
  return { customers, issuer, ports };
};

const openWith = async (fault: Fault) => {
  const { ports, issuer } = world();
  const answer = await create({ ...ports, issuer: faultyCardIssuer(fault)(ports.issuer) })(lawRequest(0, "plain"))();
  return { tag: E.isLeft(answer) ? answer.left._tag : answer._tag, books: issuer.ledger().length };
};

test("a call that fails is not carried out, and only the n-th is struck", async () => {
  expect(await openWith(onNth(1)(failing))).toEqual({ tag: "IssuerUnavailable", books: 0 });
  expect(await openWith(onNth(2)(failing))).toEqual({ tag: "IssuerUnavailable", books: 1 });
  expect(await openWith(onNth(3)(failing))).toEqual({ tag: "Right", books: 2 });
});

test("a lost answer is the answer to a call that was carried out", async () => {
  expect(await openWith(onNth(1)(losingAnswer))).toEqual({ tag: "IssuerUnavailable", books: 1 });
});

const collected = () => {
  const later: Array<() => Promise<unknown>> = [];
  const agenda: Agenda = {
    moment: () => Promise.resolve(),
    aside: (_, act) => void later.push(act),
    never: () => new Promise<never>(() => undefined),
  };
  return { later, agenda };
};

test("what acts late is unknown now and carried out once, later", async () => {
  const { later, agenda } = collected();
  expect(await openWith(onNth(1)(actingLate(agenda)))).toEqual({ tag: "IssuerUnavailable", books: 0 });
  expect(later).toHaveLength(1);
  expect(await later[0]?.()).toMatchObject({ _tag: "Right" });
});

const find = (customers: CustomerRepository) => customers.find(lawCustomerId(0))();
const silence = Symbol("silence");
const soon = async (): Promise<typeof silence> => {
  for (let tick = 0; tick < 20; tick += 1) await Promise.resolve();
  return silence;
};

test.each([
  ["before", killedBefore, 0],
  ["in flight", killedInFlight, 1],
  ["after", killedAfter, 0],
] as const)("whoever is killed %s the call never hears of it", async (_, kill, landing) => {
  const { later, agenda } = collected();
  const { customers } = world();
  const answer = find(faultyCustomerRepository(kill(agenda))(customers));
  expect(await Promise.race([answer, soon()])).toBe(silence);
  expect(later).toHaveLength(landing);
});

test("fast-check's scheduler decides on calls and on answers: two requests meet in every order", async () => {
  const answers = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { ports, issuer } = world();
      const fault = slow(schedulerAgenda(scheduler));
      const open = create({
        ...ports,
        customers: faultyCustomerRepository(fault)(ports.customers),
        issuer: faultyCardIssuer(fault)(ports.issuer),
      });
      const both = Promise.all([open(lawRequest(0, "plain"))(), open(lawRequest(0, "plain"))()]);
      const tags = (await scheduler.waitFor(both)).map((one) => (E.isLeft(one) ? one.left._tag : one._tag));
      answers.add(tags.toSorted().join(" "));
      expect(issuer.ledger()).toHaveLength(2);
    }),
    { numRuns: 200, seed: 1 },
  );
  expect([...answers].toSorted()).toEqual(["AlreadyCreated Right", "InProgress Right"]);
});
