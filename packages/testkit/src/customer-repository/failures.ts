import type { RecordUnreadable, StorageUnavailable } from "@condor/core";
import * as fc from "fast-check";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { answered, broken, holds, same } from "../law/broken.js";
import { needing, offered, stated } from "../law/stage.js";
import { crowd, keys, members, someone } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { brought, found } from "./moves.js";
import { operator } from "./operator.js";
import { pathTo } from "./path-to.js";
import { theReference } from "./reserving.js";

/** A cause is for logs: text, and nothing of the person. */
const toldAway = async <F extends StorageUnavailable | RecordUnreadable, A>(
  what: string,
  task: TE.TaskEither<F, A>,
): Promise<void> => {
  const told = await failure(what, task);
  if (told._tag !== "StorageUnavailable") return broken(`${what} answers ${fc.stringify(told)}`);
  await same(`the type of what ${what} tells as its cause`, typeof told.cause, "string");
  await holds(!/testman|jessie/iu.test(told.cause), `the cause that ${what} tells names the person: ${told.cause}`);
};

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
      const late = crowd(1);
      await seed([one, ...others, ...late].map(({ customer }) => customer));
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
      if (idempotencyKey !== undefined)
        await same("byKey", await failure("byKey", customers.findByIdempotencyKey(idempotencyKey)), unreadable);
      for (const { customer } of others) await found(customers, customer.customerId);
      for (const who of late) {
        const read = await found(customers, who.customer.customerId);
        const taken = await customers.begin({
          creation: who.opening(key),
          customerVersion: read.version,
          by: operator,
        })();
        await holds(
          E.isLeft(taken) || taken.right._tag !== "Written",
          "a key is taken from a customer whose record cannot be read",
        );
        await brought(customers, who, "Created", theReference);
      }
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
      await toldAway("find", customers.find(who.customer.customerId));
      if (idempotencyKey !== undefined) await toldAway("byKey", customers.findByIdempotencyKey(idempotencyKey));
      const beginning = { creation: who.opening(), customerVersion: record.version, by };
      await toldAway("begin", customers.begin(beginning));
      for (const creation of pathTo("IssuingCard", who.opening()))
        await toldAway("advance", customers.advance({ creation, version, by }));
      await toldAway("due", customers.due(9, 9));
    },
  }),
);

export const failureLaws = [poisoned, away];
