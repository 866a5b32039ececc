import { condor, type Customer } from "@condor/core";
import { references } from "../cast.js";
import { same } from "../law/broken.js";
import { statedOfEach } from "../law/stage.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { advance, begun, brought } from "./moves.js";
import { holding, pathTo } from "./path-to.js";
import { attempt, type Case, cases, theKey, theReference } from "./reserving.js";

const keyHeld = statedOfEach(
  {
    name: "An Idempotency-Key is held while opening, issuing, under review and created, and released by a refusal",
    holds: async ({ customers, seed }: CustomerRepositoryStage, { state, one, other, third }: Case) => {
      await seed([one.customer, other.customer, third.customer]);
      const older = await brought(customers, one, "AccountRefused", theKey);
      await brought(customers, one, state, theKey);
      for (const refusal of pathTo("AccountRefused", one.opening()))
        await same("a refusal decided on an older version", (await advance(customers, refusal, older))._tag, "Stale");
      const answer = await attempt(customers, other, { ...theKey, ...theReference });
      await same(
        `begin with the key of one who is ${state}`,
        answer._tag,
        holding.includes(state) ? "KeyTaken" : "Written",
      );
      if (answer._tag === "KeyTaken") {
        const free = await attempt(customers, third, theReference);
        await same("begin with the reference of one who was told KeyTaken", free._tag, "Written");
        await begun(customers, other.opening());
      } else
        await same("begin with the key that another has now", (await attempt(customers, one, theKey))._tag, "KeyTaken");
    },
  },
  cases,
);

const referenceHeld = statedOfEach(
  {
    name: "A card reference is held while opening, issuing, under review and created, and released by a refusal",
    holds: async ({ customers, seed }: CustomerRepositoryStage, { state, one, other }: Case) => {
      await seed([one.customer, other.customer]);
      await brought(customers, one, state, theReference);
      const answer = await attempt(customers, other, theReference);
      const taken = { _tag: "ReferenceTaken", customerId: one.customer.customerId };
      if (holding.includes(state)) {
        await same(`begin with the reference of one who is ${state}`, answer, taken);
        await begun(customers, other.opening());
        return;
      }
      await same(`begin with the reference of one who is ${state}`, answer._tag, "Written");
      const back = { ...taken, customerId: other.customer.customerId };
      await same("begin with the reference that another has now", await attempt(customers, one, theReference), back);
    },
  },
  cases,
);

/** Adopted with a card that condor itself has kept since before. */
const keptByCondor = ({ adopted }: Case["third"]): Customer => {
  const customer = adopted(references.slice(1, 2));
  return { ...customer, cards: customer.cards.map((card) => ({ ...card, backOffice: condor })) };
};

const adoptedHeld = statedOfEach(
  {
    name: "The reference of an adopted card is held, whatever becomes of its customer's creation",
    holds: async ({ customers, seed }: CustomerRepositoryStage, { state, one, other, third }: Case) => {
      await seed([one.adopted(references.slice(0, 1)), other.customer, keptByCondor(third)]);
      const taken = { _tag: "ReferenceTaken", customerId: one.customer.customerId };
      await same("begin", await attempt(customers, other, theReference), taken);
      for (const reference of references.slice(1, 2))
        await same(
          "begin with the reference of a card that condor keeps",
          await attempt(customers, other, { reference }),
          {
            ...taken,
            customerId: third.customer.customerId,
          },
        );
      await brought(customers, one, state, theReference);
      await same(`begin while the other is ${state}`, await attempt(customers, other, theReference), taken);
    },
  },
  cases,
);

export const heldLaws = [keyHeld, referenceHeld, adoptedHeld];
