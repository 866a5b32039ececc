import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { answered, broken, same } from "../law/broken.js";
import { needing, offered, stated } from "../law/stage.js";
import { keys, members, someone } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { brought, found } from "./moves.js";
import { pathTo } from "./path-to.js";

const failure = async <F, A>(what: string, task: TE.TaskEither<F, A>): Promise<F> => {
  const answer = await task();
  return E.isLeft(answer) ? answer.left : broken(`${what} is answered, and should fail`);
};

const poisoned = needing(
  ["spoil"],
  stated({
    name: "A record that cannot be read is told by its customer's id, and starves nobody",
    given: members(3),
    runs: 20,
    holds: async (stage: CustomerRepositoryStage, [one, ...others]) => {
      const spoil = await offered("spoil", stage.spoil);
      const { customers, seed } = stage;
      if (one === undefined) return;
      await seed([one, ...others].map(({ customer }) => customer));
      const [idempotencyKey] = keys;
      const key = idempotencyKey === undefined ? {} : { idempotencyKey };
      for (const who of [one, ...others])
        await brought(customers, who, "OpeningAccount", { dueAt: 0, ...(who === one ? key : {}) });
      const { customerId } = one.customer;
      await spoil(customerId);
      const unreadable = { _tag: "RecordUnreadable", customerId };
      await same(
        "the failure of find",
        await failure("find of a spoiled record", customers.find(customerId)),
        unreadable,
      );
      for (const { customer } of others) await found(customers, customer.customerId);
      const due = await answered("due", customers.due(9, 9));
      await same(
        "who else is due, in the order of ids",
        due
          .map((each) => each.customerId)
          .filter((id) => id !== customerId)
          .toSorted(),
        others.map(({ customer }) => customer.customerId).toSorted(),
      );
    },
  }),
);

const away = needing(
  ["cut"],
  stated({
    name: "A store that is away is told as StorageUnavailable, and nothing is thrown",
    given: fc.record({ who: someone }),
    runs: 3,
    holds: async (stage: CustomerRepositoryStage, { who }) => {
      const cut = await offered("cut", stage.cut);
      const { customers, seed } = stage;
      await seed([who.customer]);
      const version = await brought(customers, who, "OpeningAccount");
      const record = await found(customers, who.customer.customerId);
      await cut();
      const by = { _tag: "Attempt", attemptId: who.opening().begunBy } as const;
      const [idempotencyKey] = keys;
      const tag = "StorageUnavailable";
      await same("find", (await failure("find", customers.find(who.customer.customerId)))._tag, tag);
      if (idempotencyKey !== undefined)
        await same("byKey", (await failure("byKey", customers.findByIdempotencyKey(idempotencyKey)))._tag, tag);
      const beginning = { creation: who.opening(), customerVersion: record.version, by };
      await same("begin", (await failure("begin", customers.begin(beginning)))._tag, tag);
      for (const creation of pathTo("IssuingCard", who.opening()))
        await same("advance", (await failure("advance", customers.advance({ creation, version, by })))._tag, tag);
      await same("due", (await failure("due", customers.due(9, 9)))._tag, tag);
    },
  }),
);

export const failureLaws = [poisoned, away];
