import { type CustomerRepository, Version } from "@condor/core";
import * as fc from "fast-check";
import { verifications } from "../arbitrary/verification.js";
import { holds, same } from "../law/broken.js";
import { stated } from "../law/stage.js";
import { cast, type Member, someone } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { advance, begun, found, written } from "./moves.js";
import { states } from "./path-to.js";
import { anyState, stepTo } from "./step-to.js";

const versionsOf = async (customers: CustomerRepository, { customer }: Member) => {
  const { version, creation } = await found(customers, customer.customerId);
  return { customer: version, creation: creation?.version };
};

const advances = stated({
  name: "A creation advances once per version, and nothing else of the customer changes",
  given: fc.record({
    who: someone,
    steps: fc.array(fc.record({ to: anyState, back: fc.nat({ max: 2 }) }), { minLength: 1, maxLength: 5 }),
  }),
  examples: [
    {
      who: cast[0],
      steps: [
        { to: "IssuingCard" as const, back: 0 },
        { to: "Created" as const, back: 1 },
      ],
    },
    // What was learned last stands, also where the state stays.
    ...states.map((to) => ({ who: cast[0], steps: [to, to].map((step) => ({ to: step, back: 0 })) })),
  ].flatMap(({ who, ...rest }) => (who === undefined ? [] : [{ who, ...rest }])),
  holds: async ({ customers, seed }: CustomerRepositoryStage, { who, steps }) => {
    await seed([who.customer]);
    const { customerId } = who.customer;
    const versions: Version[] = [await begun(customers, who.opening())];
    const before = await found(customers, customerId);
    let creation = before.creation;
    for (const [n, { to, back }] of steps.entries()) {
      const named = versions.at(-1 - back);
      if (named === undefined) continue;
      const step = stepTo(who, to, n);
      const answer = await advance(customers, step, named);
      await same(
        `advance ${n + 1} to ${to}, naming ${back} versions back`,
        answer._tag,
        back === 0 ? "Written" : "Stale",
      );
      if (answer._tag === "Written") {
        versions.push(answer.version);
        creation = { creation: step, version: answer.version };
      }
      await same("the record", await found(customers, customerId), { ...before, creation });
    }
  },
});

const few = 12;

const neverBack = stated({
  name: "A version never comes back, also where the record does",
  given: fc.record({ who: someone, rounds: fc.integer({ min: 2, max: few }) }),
  // A count in one byte comes back after 256.
  examples: cast.slice(0, 1).map((who) => ({ who, rounds: 260 })),
  runs: 20,
  holds: async ({ customers, seed, verify }: CustomerRepositoryStage, { who, rounds }) => {
    await seed([who.customer]);
    const { customerId, verification } = who.customer;
    const intent = who.opening();
    let version = await begun(customers, intent);
    const ofCreation = new Set([version]);
    const ofCustomer = new Set([(await found(customers, customerId)).version]);
    for (let n = 1; n < rounds; n += 1) {
      version = await written("advance", await advance(customers, intent, version));
      ofCreation.add(version);
      await holds(Version.is(version), `the version ${fc.stringify(version)} is no Version`);
      if (n >= few) continue;
      await verify(customerId, n % 2 === 1 ? { _tag: "Pending" } : verification);
      ofCustomer.add((await found(customers, customerId)).version);
    }
    await same("the count of different versions of the creation", ofCreation.size, rounds);
    await same("the count of different versions of the customer", ofCustomer.size, Math.min(rounds, few));
    for (const older of [...ofCreation].slice(0, -1).slice(0, few))
      await same(
        `advance, naming ${older} where ${version} is`,
        (await advance(customers, intent, older))._tag,
        "Stale",
      );
  },
});

/** The applicant of an order is what the customer was: it is never written back. */
const untouched = stated({
  name: "A change of the customer and a write of its creation leave each other and each other's version alone",
  given: fc.record({ who: someone, before: verifications, verification: verifications, to: anyState }),
  holds: async ({ customers, seed, verify }: CustomerRepositoryStage, { who, before, verification, to }) => {
    await seed([who.customer]);
    const { customerId } = who.customer;
    await verify(customerId, before);
    const seeded = await found(customers, customerId);
    const intent = who.opening();
    const version = await begun(customers, intent);
    const beginning = await found(customers, customerId);
    await same("the record after begin", beginning, { ...seeded, creation: { creation: intent, version } });
    await verify(customerId, verification);
    const changed = await found(customers, customerId);
    await same("the creation after the change", changed.creation, beginning.creation);
    await holds(changed.version !== beginning.version, "the customer has changed and its version has not");
    const creation = stepTo(who, to, 1);
    const after = await written("advance", await advance(customers, creation, version));
    await same("the record after the advance", await found(customers, customerId), {
      customer: { ...who.customer, verification },
      version: changed.version,
      creation: { creation, version: after },
    });
  },
});

const nothingToAdvance = stated({
  name: "Where there is no creation, every advance is stale and writes none",
  given: fc.record({ people: fc.shuffledSubarray([...cast], { minLength: 2, maxLength: 2 }), to: anyState }),
  holds: async ({ customers, seed }: CustomerRepositoryStage, { people: [one, other], to }) => {
    if (one === undefined || other === undefined) return;
    await seed([one.customer, other.customer]);
    const version = await begun(customers, one.opening());
    const before = await versionsOf(customers, other);
    const creation = stepTo(other, to, 1);
    for (const named of [version, before.customer])
      await same("advance", (await advance(customers, creation, named))._tag, "Stale");
    await same("the versions", await versionsOf(customers, other), before);
  },
});

export const advanceLaws = [advances, neverBack, untouched, nothingToAdvance];
