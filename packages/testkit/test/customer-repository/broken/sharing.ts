import { ClientId, type CustomerId, type CustomerRecord, type IdempotencyKey } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import type { MakeCustomerRepository } from "@condor/testkit";
import { memoryCustomerRepositoryStage } from "../memory-customer-repository-stage.js";
import { type BrokenRepository, findAs, forced, patched, tick } from "./patch.js";

const together = "What one process writes, another finds at once";
const poisoned = "A record that cannot be read is told by its customer's id, and starves nobody";
const erased = "An erased customer has no profile and says so, and keeps its creation and what it holds";
const away = "A store that is away is told as StorageUnavailable, and nothing is thrown";

export const brokenSharings: ReadonlyArray<BrokenRepository> = [
  {
    name: "each process remembers what it found, and forgets it only when it writes itself",
    breaks: together,
    patch: (inner) => {
      const found = new Map<string, CustomerRecord>();
      const forgetting =
        <A>(id: string, task: () => Promise<A>) =>
        async (): Promise<A> => {
          found.delete(id);
          return task();
        };
      return {
        ...inner,
        ...findAs((record) => {
          const kept = found.get(record.customer.customerId) ?? record;
          found.set(record.customer.customerId, kept);
          return kept;
        })(inner),
        begin: (beginning) => forgetting(beginning.creation.order.customerId, inner.begin(beginning)),
        advance: (advance) => forgetting(advance.creation.order.customerId, inner.advance(advance)),
      };
    },
  },
  {
    name: "each process has a lock of its own",
    breaks: "Of many beginnings at once, one is written",
    patch: (inner) => {
      let last: Promise<unknown> = Promise.resolve();
      return {
        ...inner,
        begin: (beginning) => () => {
          const turn = last.then(async () => {
            const found = await inner.find(beginning.creation.order.customerId)();
            const record = E.isRight(found) ? O.toUndefined(found.right) : undefined;
            if (record?.creation !== undefined || record?.version !== beginning.customerVersion)
              return inner.begin(beginning)();
            await tick();
            return forced(inner, beginning);
          });
          last = turn;
          return turn;
        },
      };
    },
  },
  {
    name: "an erased customer is gone, with its creation",
    breaks: erased,
    patch: patched(findAs((record) => (record.erased === true ? undefined : record))),
  },
  {
    name: "an erased customer does not say so",
    breaks: erased,
    patch: patched(findAs(({ erased: _, ...record }) => record)),
  },
  {
    name: "an erased customer loses its creation",
    breaks: erased,
    patch: patched(
      findAs(({ creation, ...record }) =>
        record.erased === true || creation === undefined ? record : { ...record, creation },
      ),
    ),
  },
  {
    name: "what was decided before an erasure begins after it",
    breaks: erased,
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const found = await inner.find(beginning.creation.order.customerId)();
        const record = E.isRight(found) ? O.toUndefined(found.right) : undefined;
        const customerVersion = record?.erased === true ? record.version : beginning.customerVersion;
        return inner.begin({ ...beginning, customerVersion })();
      },
    })),
  },
  {
    name: "one poisoned record keeps everything from being due",
    breaks: poisoned,
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const page = await inner.due(now, limit, after)();
        for (const { customerId } of E.isRight(page) ? page.right : [])
          if (E.isLeft(await inner.find(customerId)()))
            return E.left({ _tag: "StorageUnavailable", cause: "unreadable" });
        return page;
      },
    })),
  },
  {
    name: "a record that cannot be read is no customer",
    breaks: poisoned,
    patch: patched((inner) => ({
      find: (id) => async () => {
        const found = await inner.find(id)();
        return E.isLeft(found) && found.left._tag === "RecordUnreadable" ? E.right(O.none) : found;
      },
    })),
  },
  {
    name: "an erased customer is no longer said to be one when what landed late is reviewed",
    breaks: erased,
    patch: patched(
      findAs((record) => {
        const { erased: _, ...rest } = record;
        return record.creation?.creation._tag === "UnderReview" ? rest : record;
      }),
    ),
  },
  {
    name: "a key whose customer cannot be read leads to none",
    breaks: poisoned,
    patch: patched((inner) => ({
      findByIdempotencyKey: (key) => async () => {
        const found = await inner.findByIdempotencyKey(key)();
        return E.isLeft(found) && found.left._tag === "RecordUnreadable" ? E.right(O.none) : found;
      },
    })),
  },
  {
    name: "the failed statement is told with what it was to write",
    breaks: away,
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const answer = await inner.begin(beginning)();
        return E.isLeft(answer)
          ? E.left({ _tag: "StorageUnavailable", cause: `insert failed: ${JSON.stringify(beginning)}` })
          : answer;
      },
    })),
  },
  {
    name: "each process remembers which key leads to whom",
    breaks: "What one process writes, another finds at once",
    patch: patched((inner) => {
      const remembered = new Map<IdempotencyKey, CustomerId>();
      return {
        findByIdempotencyKey: (key) => async () => {
          const holder = remembered.get(key);
          if (holder !== undefined) return inner.find(holder)();
          const found = await inner.findByIdempotencyKey(key)();
          if (E.isRight(found) && O.isSome(found.right)) remembered.set(key, found.right.value.customer.customerId);
          return found;
        },
      };
    }),
  },
  {
    name: "a store that is away holds no customers",
    breaks: away,
    patch: patched((inner) => ({
      find: (id) => async () => {
        const found = await inner.find(id)();
        return E.isLeft(found) && found.left._tag === "StorageUnavailable" ? E.right(O.none) : found;
      },
    })),
  },
  {
    name: "a write to a store that is away is stale",
    breaks: away,
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const answer = await inner.advance(advance)();
        return E.isLeft(answer) ? E.right({ _tag: "Stale" }) : answer;
      },
    })),
  },
  {
    name: "a store that is away makes the adapter throw",
    breaks: away,
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const page = await inner.due(now, limit, after)();
        if (E.isLeft(page)) throw new Error("connect ECONNREFUSED");
        return page;
      },
    })),
  },
];

/** Two clients in one store that was made for one. */
const oneStore: MakeCustomerRepository = () => {
  const stage = memoryCustomerRepositoryStage()();
  const [other] = ["other"].filter(ClientId.is);
  return {
    ...stage,
    neighbour: { customers: { ...stage.customers, client: other ?? stage.customers.client }, seed: stage.seed },
  };
};

/** Keys of all clients in one index. */
const oneIndex: MakeCustomerRepository = () => {
  const stage = memoryCustomerRepositoryStage()();
  const { customers, neighbour } = stage;
  if (neighbour === undefined) return stage;
  const findByIdempotencyKey = (key: IdempotencyKey) => async () => {
    const mine = await neighbour.customers.findByIdempotencyKey(key)();
    return E.isRight(mine) && O.isNone(mine.right) ? customers.findByIdempotencyKey(key)() : mine;
  };
  return { ...stage, neighbour: { ...neighbour, customers: { ...neighbour.customers, findByIdempotencyKey } } };
};

const apart = "Two clients see nothing of each other";
export const brokenNeighbours = [
  { name: "the client is no part of a customer's name", breaks: apart, make: oneStore },
  { name: "keys of all clients are in one index", breaks: apart, make: oneIndex },
];
