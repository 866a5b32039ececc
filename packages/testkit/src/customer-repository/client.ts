import { ClientId, Version } from "@condor/core";
import * as fc from "fast-check";
import * as O from "#fp-ts/Option";
import { answered, holds, same } from "../law/broken.js";
import { needing, offered, stated } from "../law/stage.js";
import { keys, members, references, someone } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { advanced, begun, brought, found, holderOf, looked } from "./moves.js";
import { pathTo, states } from "./path-to.js";

const oneClient = stated({
  name: "The client is one valid id, and versions are valid tokens",
  given: fc.record({ who: someone }),
  runs: 3,
  holds: async ({ customers, seed }: CustomerRepositoryStage, { who }) => {
    const { client } = customers;
    await holds(ClientId.is(client), `the client ${fc.stringify(client)} is no ClientId`);
    await seed([who.customer]);
    const version = await begun(customers, who.opening());
    const record = await found(customers, who.customer.customerId);
    for (const token of [version, record.version, record.creation?.version])
      await holds(Version.is(token), `the version ${fc.stringify(token)} is no Version`);
    await same("the client after a write", customers.client, client);
  },
});

const names = { idempotencyKey: keys[0], reference: references[0] };

/** The same customer ids, keys and references, in the same store. */
const apart = needing(
  ["neighbour"],
  stated({
    name: "Two clients see nothing of each other",
    given: fc.record({ people: members(2), state: fc.constantFrom(...states) }),
    runs: 30,
    holds: async (stage: CustomerRepositoryStage, { people: [one, other], state }) => {
      const neighbour = await offered("neighbour", stage.neighbour);
      const { idempotencyKey, reference } = names;
      if (one === undefined || other === undefined || idempotencyKey === undefined || reference === undefined) return;
      const { customers } = stage;
      await holds(customers.client !== neighbour.customers.client, "the neighbour is the same client");
      const reserved = { idempotencyKey, reference };
      await stage.seed([one.customer]);
      await brought(customers, one, state, { ...reserved, dueAt: 0 });
      const { customerId } = one.customer;
      const mine = await found(customers, customerId);
      await holds(
        O.isNone(await looked(neighbour.customers, customerId)),
        "the neighbour finds a customer of the other",
      );
      await holds(
        O.isNone(await holderOf(neighbour.customers, idempotencyKey)),
        "the neighbour's key leads to the other",
      );
      await same("what is due at the neighbour's", await answered("due", neighbour.customers.due(9, 9)), []);
      await neighbour.seed([one.adopted([reference]), other.customer]);
      await brought(neighbour.customers, one, "Created", reserved);
      await same("the record after the neighbour wrote", await found(customers, customerId), mine);
    },
  }),
);

const together = needing(
  ["colleague"],
  stated({
    name: "What one process writes, another finds at once",
    given: fc.record({ who: someone, state: fc.constantFrom(...states) }),
    runs: 30,
    holds: async ({ customers, seed, colleague, verify }: CustomerRepositoryStage, { who, state }) => {
      const other = await offered("colleague", colleague);
      const { customerId } = who.customer;
      await holds(O.isNone(await looked(other, customerId)), "a customer is found before anybody wrote it");
      await seed([who.customer]);
      await same("the seeded record", await found(other, customerId), await found(customers, customerId));
      await verify(customerId, { _tag: "Pending" });
      await same("the changed record", await found(other, customerId), await found(customers, customerId));
      const [key] = keys;
      if (key === undefined) return;
      await holds(O.isNone(await holderOf(other, key)), "a key leads to a customer before anybody reserved it");
      const version = await brought(customers, who, "IssuingCard", { idempotencyKey: key, dueAt: 0 });
      await same("the creation's record", await found(other, customerId), await found(customers, customerId));
      await same("whom the key leads to", await holderOf(other, key), await looked(customers, customerId));
      await same("what is due", await answered("due", other.due(0, 9)), [{ customerId, dueAt: 0 }]);
      for (const refusal of pathTo("CardRefused", who.opening()).slice(-1)) await advanced(customers, refusal, version);
      await same("the refusal's record", await found(other, customerId), await found(customers, customerId));
      await holds(O.isNone(await holderOf(other, key)), "a key leads to a customer after it was released");
      await same("what is due after the refusal", await answered("due", other.due(0, 9)), []);
      await brought(customers, who, state);
      await same("the next creation's record", await found(other, customerId), await found(customers, customerId));
      await same("the client", other.client, customers.client);
    },
  }),
);

export const clientLaws = [oneClient, apart, together];
