import { type Reserved, review } from "@condor/core";
import * as fc from "fast-check";
import * as O from "#fp-ts/Option";
import { cast, keys, members, references } from "../cast.js";
import { holds, same } from "../law/broken.js";
import { stated, statedOfEach } from "../law/stage.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { lookalikes } from "./lookalikes.js";
import { advanced, begin, brought, found, holderOf } from "./moves.js";
import { holding } from "./path-to.js";
import { attempt, type Case, cases, pairs, theKey, theReference } from "./reserving.js";

const noSelfCollision = statedOfEach(
  {
    name: "A customer never collides with itself, nor hides another holder",
    holds: async ({ customers, seed }: CustomerRepositoryStage, { one, other }: Case) => {
      await seed([one.adopted(references.slice(0, 1)), other.customer]);
      await brought(customers, one, "CardRefused", { ...theKey, ...theReference });
      await brought(customers, one, "AccountRefused", { ...theKey, ...theReference });
      await brought(customers, one, "Created", { ...theKey, ...theReference });
      const again = await begin(customers, one.opening({ ...theKey, ...theReference }));
      await same("a second creation with the customer's own key and reference", again._tag, "Stale");
      await same("another's reference", (await attempt(customers, other, theReference))._tag, "ReferenceTaken");
      await same("another's key", (await attempt(customers, other, theKey))._tag, "KeyTaken");
    },
  },
  pairs.map((pair) => ({ state: "Created" as const, ...pair })),
);

/** An import is never turned away, whoever holds the reference of its card already. */
const bothAdopted = stated({
  name: "Several customers may hold one reference by adopted cards, and each keeps it from all others",
  given: fc.record({ people: members(3), before: fc.constantFrom("adopted", "created") }),
  runs: 30,
  holds: async ({ customers, seed }: CustomerRepositoryStage, { people: [one, other, third], before }) => {
    if (one === undefined || other === undefined || third === undefined) return;
    const held = references.slice(0, 1);
    await seed([before === "adopted" ? one.adopted(held) : one.customer, third.customer]);
    if (before === "created") await brought(customers, one, "Created", theReference);
    await seed([other.adopted(held)]);
    await same(
      "the customer who came last",
      (await found(customers, other.customer.customerId)).customer,
      other.adopted(held),
    );
    const taken = { _tag: "ReferenceTaken", customerId: one.customer.customerId };
    await same("begin of the holder who came last", await attempt(customers, other, theReference), taken);
    if (before === "adopted")
      await same("begin of the holder who came first", await attempt(customers, one, theReference), {
        ...taken,
        customerId: other.customer.customerId,
      });
    const another = await attempt(customers, third, theReference);
    const holders = [one, other].map(({ customer }) => customer.customerId);
    await holds(
      another._tag === "ReferenceTaken" && holders.includes(another.customerId),
      `begin of a third customer answers ${fc.stringify(another)}, and ${holders.join(" and ")} hold the reference`,
    );
  },
});

/** Side by side, each is found by its own, and each is held against a third. */
const different = statedOfEach(
  {
    name: "Keys and references that differ in anything are different",
    holds: async ({ customers, seed }: CustomerRepositoryStage, reserved: { one: Reserved; other: Reserved }) => {
      const [one, other, third] = cast;
      if (one === undefined || other === undefined || third === undefined) return;
      await seed([one, other, third].map(({ customer }) => customer));
      const both = [
        { who: one, has: reserved.one },
        { who: other, has: reserved.other },
      ];
      for (const { who, has } of both)
        await same(`begin with ${fc.stringify(has)}`, (await attempt(customers, who, has))._tag, "Written");
      for (const { who, has } of both) {
        const taken = has.reference === undefined ? "KeyTaken" : "ReferenceTaken";
        await same(`begin again with ${fc.stringify(has)}`, (await attempt(customers, third, has))._tag, taken);
        if (has.idempotencyKey === undefined) continue;
        const holder = O.toUndefined(await holderOf(customers, has.idempotencyKey))?.customer.customerId;
        await same(`who ${fc.stringify(has)} leads to`, holder, who.customer.customerId);
      }
    },
  },
  lookalikes,
);

/** An account that lands after its order was refused: the review reserves nothing, so it is never in anyone's way. */
const takesNothingBack = statedOfEach(
  {
    name: "A refused creation that goes to review takes nothing back",
    holds: async ({ customers, seed }: CustomerRepositoryStage, { state, one, other }: Case) => {
      await seed([one.customer, other.customer]);
      const version = await brought(customers, one, state, { ...theKey, ...theReference });
      await brought(customers, other, "Created", { ...theKey, ...theReference });
      const { creation } = (await found(customers, one.customer.customerId)).creation ?? {};
      if (creation?._tag !== "AccountRefused" && creation?._tag !== "CardRefused") return;
      const { order } = one.opening(theReference);
      await advanced(customers, review({ _tag: "LandedLate", resourceIds: [] }, order, 0)(creation), version);
      for (const id of keys.slice(0, 1))
        await same(
          "the customer that the key leads to",
          O.toUndefined(await holderOf(customers, id))?.customer.customerId,
          other.customer.customerId,
        );
    },
  },
  cases.filter(({ state }) => !holding.includes(state)),
);

export const collisionLaws = [noSelfCollision, bothAdopted, different, takesNothingBack];
