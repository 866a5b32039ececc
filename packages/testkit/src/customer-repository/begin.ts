import { type CustomerRecord, isRefused, type Version } from "@condor/core";
import * as fc from "fast-check";
import * as O from "#fp-ts/Option";
import { verifications } from "../arbitrary/verification.js";
import { answered, holds, same } from "../law/broken.js";
import { stated, statedOfEach } from "../law/stage.js";
import { cast, someone } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { begin, begun, brought, found, looked } from "./moves.js";
import { operator } from "./operator.js";
import { type State, states } from "./path-to.js";
import { muchLater } from "./reserving.js";

type Named = "none" | "the creation's" | "an older one of the creation" | "the customer's";
const all: ReadonlyArray<Named> = ["none", "the creation's", "an older one of the creation", "the customer's"];

const versionOf = (named: Named, { version, creation }: CustomerRecord, older: Version | undefined) => {
  const versions = { none: undefined, "the creation's": creation?.version };
  return { ...versions, "an older one of the creation": older, "the customer's": version }[named];
};

const situations = ["None" as const, ...states].flatMap((state) =>
  all.map((refusedVersion) => ({ state, refusedVersion })),
);

/** Written where there is no creation and none is named, and where the creation is refused and named; else stale. */
const begins = statedOfEach(
  {
    name: "A creation begins once per version of the customer, where there is none or only the refused one it names",
    holds: async (
      { customers, seed }: CustomerRepositoryStage,
      { state, refusedVersion: named }: { readonly state: State | "None"; readonly refusedVersion: Named },
    ) => {
      for (const member of cast.slice(0, 2)) {
        const { customer, opening } = member;
        await seed([customer]);
        const { customerId } = customer;
        const older = state === "None" ? undefined : await begunAt(customers, member, state);
        const before = await found(customers, customerId);
        const refusedVersion = versionOf(named, before, older);
        const attempt = () =>
          answered(
            "begin",
            customers.begin({
              creation: opening({ dueAt: 7, begunAt: muchLater }),
              customerVersion: before.version,
              ...(refusedVersion === undefined ? {} : { refusedVersion }),
              by: operator,
            }),
          );
        const may =
          before.creation === undefined
            ? refusedVersion === undefined
            : isRefused(before.creation.creation) && refusedVersion === before.creation.version;
        const first = await attempt();
        await same(`begin on ${state} naming ${named}, more than a year later`, first._tag, may ? "Written" : "Stale");
        const after = await found(customers, customerId);
        await same("the record", after, {
          ...before,
          ...(first._tag === "Written"
            ? { creation: { creation: opening({ dueAt: 7, begunAt: muchLater }), version: first.version } }
            : {}),
        });
        await same("the same beginning again", (await attempt())._tag, "Stale");
      }
    },
  },
  situations,
);

const begunAt = async (
  customers: CustomerRepositoryStage["customers"],
  member: (typeof cast)[number],
  state: State,
): Promise<Version | undefined> => {
  await brought(customers, member, "AccountRefused");
  const { creation } = await found(customers, member.customer.customerId);
  await brought(customers, member, state);
  return creation?.version;
};

const olderIsStale = stated({
  name: "A beginning decided on an older version of the customer is stale",
  given: fc.record({ who: someone, changes: fc.array(verifications, { minLength: 1, maxLength: 3 }) }),
  holds: async ({ customers, seed, verify }: CustomerRepositoryStage, { who, changes }) => {
    const { customer, opening } = who;
    await seed([customer]);
    const read = await found(customers, customer.customerId);
    for (const verification of changes) {
      await verify(customer.customerId, verification);
      await same("begin", (await begin(customers, opening(), read))._tag, "Stale");
    }
    const { creation } = await found(customers, customer.customerId);
    await holds(creation === undefined, "a stale beginning left a creation");
    // Also where the customer is again what it was.
    await verify(customer.customerId, customer.verification);
    await same("begin", (await begin(customers, opening(), read))._tag, "Stale");
    await begun(customers, opening());
  },
});

const unknownIsStale = stated({
  name: "A beginning for a customer that nobody wrote is stale, and writes none",
  given: fc.shuffledSubarray([...cast], { minLength: 2, maxLength: 2 }),
  holds: async ({ customers, seed }: CustomerRepositoryStage, [known, stranger]) => {
    if (known === undefined || stranger === undefined) return;
    await seed([known.customer]);
    const read = await found(customers, known.customer.customerId);
    await same("begin", (await begin(customers, stranger.opening(), read))._tag, "Stale");
    const record = await looked(customers, stranger.customer.customerId);
    await holds(O.isNone(record), "a customer whom nobody wrote has a record after a beginning");
  },
});

export const beginLaws = [begins, olderIsStale, unknownIsStale];
