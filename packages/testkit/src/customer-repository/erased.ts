import { isRefused, review } from "@condor/core";
import * as fc from "fast-check";
import * as O from "#fp-ts/Option";
import { type Member, members, references } from "../cast.js";
import { holds, same } from "../law/broken.js";
import { needing, offered, stated } from "../law/stage.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { advance, begin, brought, found, holderOf } from "./moves.js";
import { holding, refused } from "./path-to.js";
import { theKey, theReference } from "./reserving.js";

const settled = ["None", "Created", ...refused] as const;

/**
 * Whether the review of what landed late is written for an erased customer, or stale because its order names the
 * person, is left open: the customer stays erased.
 */
const landedLate = async ({ customers }: CustomerRepositoryStage, { customer, opening }: Member): Promise<void> => {
  const before = await found(customers, customer.customerId);
  const refusal = before.creation?.creation;
  if (before.creation === undefined || refusal === undefined || !isRefused(refusal)) return;
  const creation = review({ _tag: "LandedLate", resourceIds: [] }, opening().order, 9)(refusal);
  const answer = await advance(customers, creation, before.creation.version);
  await same("the record after what landed late", await found(customers, customer.customerId), {
    ...before,
    ...(answer._tag === "Written" ? { creation: { creation, version: answer.version } } : {}),
  });
};

const forgotten = needing(
  ["erase"],
  stated({
    name: "An erased customer has no profile and says so, and keeps its creation and what it holds",
    given: fc.record({ people: members(2), state: fc.constantFrom(...settled) }),
    runs: 30,
    holds: async (stage: CustomerRepositoryStage, { people: [one, other], state }) => {
      const erase = await offered("erase", stage.erase);
      if (one === undefined || other === undefined) return;
      const { customers, seed } = stage;
      const { customerId } = one.customer;
      await seed([{ ...one.adopted(references.slice(1, 2)), customerReference: "a person" }, other.customer]);
      if (state !== "None") await brought(customers, one, state, { ...theKey, ...theReference });
      const { customer, version, creation } = await found(customers, customerId);
      await erase(customerId);
      const after = await found(customers, customerId);
      const { customerReference: _, ...rest } = customer;
      await same("the erased record", after, {
        customer: { ...rest, profile: {} },
        version: after.version,
        erased: true,
        ...(creation === undefined ? {} : { creation }),
      });
      await holds(after.version !== version, "the customer was erased and its version has not changed");
      const stale = await begin(customers, one.opening(), {
        customer,
        version,
        ...(creation === undefined ? {} : { creation }),
      });
      await same("a beginning decided before the erasure", stale._tag, "Stale");
      for (const reference of references.slice(1, 2))
        await same("begin with its adopted card's reference", await begin(customers, other.opening({ reference })), {
          _tag: "ReferenceTaken",
          customerId,
        });
      await landedLate(stage, one);
      const { idempotencyKey } = theKey;
      if (idempotencyKey === undefined) return;
      const holder = O.toUndefined(await holderOf(customers, idempotencyKey));
      await same("who the key leads to", holder, state !== "None" && holding.includes(state) ? after : undefined);
    },
  }),
);

export const erasedLaws = [forgotten];
