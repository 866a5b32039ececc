import { type Customer, isRunning, type Verification } from "@condor/core";
import * as fc from "fast-check";
import * as O from "#fp-ts/Option";
import { customers as anyCustomers } from "../arbitrary/customer.js";
import { customerIds } from "../arbitrary/id.js";
import { type Life, lives } from "../arbitrary/life.js";
import { verifications } from "../arbitrary/verification.js";
import { holds, same } from "../law/broken.js";
import { stated } from "../law/stage.js";
import { alike, cast, type Member, members, someone } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { advanced, begun, brought, found, looked } from "./moves.js";
import { states } from "./path-to.js";
import { inBrief, strange } from "./strange.js";

const verified = (customer: Customer, verification: Verification): Customer => ({ ...customer, verification });

/** Whatever is in a customer comes back, also after its verification changed. */
const asLastWritten = stated({
  name: "A customer is found as last written",
  given: fc.record({ customer: anyCustomers, changes: fc.array(verifications, { maxLength: 2 }) }),
  examples: strange.slice(0, 1).map(({ customer }) => ({ customer, changes: [], ...inBrief })),
  holds: async ({ customers, seed, verify }: CustomerRepositoryStage, { customer, changes }) => {
    await seed([customer]);
    const { customerId } = customer;
    const first = await found(customers, customerId);
    await same("the customer", first.customer, customer);
    await holds(first.creation === undefined, "a customer was seeded without a creation and is found with one");
    for (const verification of changes) {
      const onItsWay = found(customers, customerId);
      await verify(customerId, verification);
      const [after] = await Promise.all([found(customers, customerId), onItsWay]);
      await same("the customer", after.customer, verified(customer, verification));
    }
  },
});

const stranger = stated({
  name: "A customer that nobody wrote is none",
  given: fc.record({
    stranger: fc.oneof(
      someone.map(({ customer }) => customer.customerId),
      customerIds,
    ),
  }),
  holds: async ({ customers, seed }: CustomerRepositoryStage, { stranger: customerId }) => {
    await seed(cast.map(({ customer }) => customer).filter((customer) => customer.customerId !== customerId));
    for (const look of ["first", "second"])
      await holds(O.isNone(await looked(customers, customerId)), `the ${look} find(${customerId}) answers a customer`);
  },
});

/** Intents with everything that an order can carry, and whatever becomes of them, come back as they were written. */
const creationAsWritten = stated({
  name: "A creation is found as last written, in every state",
  given: fc.tuple(lives, someone),
  examples: strange.flatMap((life) =>
    cast.slice(1, 2).map((who): [Life, Member] => Object.assign<[Life, Member], object>([life, who], inBrief)),
  ),
  holds: async ({ customers, seed }: CustomerRepositoryStage, [{ customer, creation }, { opening }]) => {
    await seed([customer]);
    const { customerId } = customer;
    const { order, ...started } = opening();
    const intent = isRunning(creation)
      ? creation
      : { ...started, order: { ...order, customerId, applicant: customer } };
    const version = await begun(customers, intent);
    const record = await found(customers, customerId);
    await same("the creation begun", record.creation, { creation: intent, version });
    const last = await advanced(customers, creation, version);
    await same("the record after the advance", await found(customers, customerId), {
      ...record,
      creation: { creation, version: last },
    });
    await same("the customer", record.customer, customer);
  },
});

const neverMixedUp = stated({
  name: "Two customers are never mixed up",
  given: fc
    .tuple(members(3), fc.array(fc.constantFrom(...states), { minLength: 3, maxLength: 3 }))
    .map(([people, all]) => people.map((member, n) => ({ member, state: all[n] ?? "Created" }))),
  examples: alike.map((people) => people.map((member) => ({ member, state: "Created" as const }))),
  holds: async ({ customers, seed }: CustomerRepositoryStage, people) => {
    await seed(people.map(({ member }) => member.customer));
    for (const { member, state } of people) await brought(customers, member, state);
    for (const { member, state } of people) {
      const { customer, creation } = await found(customers, member.customer.customerId);
      await same(`the customer found as ${customer.customerId}`, customer, member.customer);
      await same("the order's customer", creation?.creation.order.customerId, customer.customerId);
      await same(`the state of ${customer.customerId}`, creation?.creation._tag, state);
    }
  },
});

const refusedKeeps = stated({
  name: "A refusal keeps the ids, the account and the count of refusals for the next creation",
  given: fc.record({ who: someone, state: fc.constantFrom("AccountRefused" as const, "CardRefused" as const) }),
  holds: async ({ customers, seed }: CustomerRepositoryStage, { who, state }) => {
    await seed([who.customer]);
    await brought(customers, who, state);
    const { creation } = await found(customers, who.customer.customerId);
    const { order } = who.opening();
    const kept = creation?.creation.order;
    await same("the account id", kept?.accountId, order.accountId);
    await same("the card id", kept?.cardId, order.cardId);
    await same("the count of refusals", kept?.refusals, 1);
    await same("having an account", creation !== undefined && "account" in creation.creation, state === "CardRefused");
  },
});

export const findLaws = [asLastWritten, stranger, creationAsWritten, neverMixedUp, refusedKeeps];
