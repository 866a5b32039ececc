import * as fc from "fast-check";
import * as O from "#fp-ts/Option";
import { idempotencyKeys } from "../arbitrary/idempotency-key.js";
import { holds, same } from "../law/broken.js";
import { stated } from "../law/stage.js";
import { keys, members } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { brought, found, holderOf } from "./moves.js";
import { holding, states } from "./path-to.js";

const three = { minLength: 3, maxLength: 3 };

/** Keys of every kind, and such as are easily taken for one another. */
const someKeys = fc.uniqueArray(fc.oneof(fc.constantFrom(...keys), idempotencyKeys), three);

const plans = fc
  .tuple(members(3), someKeys, fc.array(fc.constantFrom(...states), three))
  .map(([people, some, all]) => people.map((who, n) => ({ who, key: some[n], state: all[n] ?? "Created" })));

/** The whole record of the holder is answered, and of nobody else: a key that nobody holds leads to none. */
const leadsToHolder = stated({
  name: "A key leads to the customer whose creation holds it",
  given: plans,
  holds: async ({ customers, seed }: CustomerRepositoryStage, plan) => {
    await seed(plan.map(({ who }) => who.customer));
    for (const { who, key, state } of plan)
      await brought(customers, who, state, key === undefined ? {} : { idempotencyKey: key });
    for (const key of new Set([...keys, ...plan.flatMap((one) => one.key ?? [])])) {
      const holder = plan.find((one) => one.key === key && holding.includes(one.state));
      const record = await holderOf(customers, key);
      if (holder === undefined)
        await holds(O.isNone(record), `the key ${fc.stringify(key)} leads to a customer and nobody holds it`);
      else
        await same(
          `the record that the key ${fc.stringify(key)} leads to`,
          O.toNullable(record),
          await found(customers, holder.who.customer.customerId),
        );
    }
  },
});

export const findByIdempotencyKeyLaws = [leadsToHolder];
