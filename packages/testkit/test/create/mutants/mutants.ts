import {
  type Creation,
  type CustomerId,
  type CustomerRecord,
  type CustomerRepository,
  type CardIssuer,
  type Due,
  IssuedAccount,
  type IssuerKey,
  isRefused,
  type Order,
  type KeyTaken,
  type Ports,
  type ReferenceTaken,
  reservedBy,
  type RunningCreation,
  Version,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Around } from "../../../src/create/harness.js";
import { known } from "../../../src/create/known.js";
import { lawCustomerId } from "../../../src/create/scene.js";
import type { MemoryOptions } from "../memory-harness.js";

export interface Mutant {
  readonly name: string;
  /** The law of create that catches it first. */
  readonly caughtBy: string;
  /** Others that must. */
  readonly also?: ReadonlyArray<string>;
  readonly broken: Around;
  readonly options?: MemoryOptions;
}

export const customersOf =
  (patch: (customers: CustomerRepository) => Partial<CustomerRepository>): Around =>
  (ports) => ({ ...ports, customers: { ...ports.customers, ...patch(ports.customers) } });

export const issuerOf =
  (patch: (issuer: CardIssuer, ports: Ports) => Partial<CardIssuer>): Around =>
  (ports) => ({ ...ports, issuer: { ...ports.issuer, ...patch(ports.issuer, ports) } });

const keyed =
  (rename: (key: IssuerKey, order: Order) => IssuerKey): Around =>
  (ports) =>
    issuerOf((issuer) => ({
      openAccount: (key, order) => issuer.openAccount(rename(key, order), order),
      issueDebitCard: (key, order, account) => issuer.issueDebitCard(rename(key, order), order, account),
      findByKey: (key, order) => issuer.findByKey(rename(key, order), order),
    }))(ports);

const byDue = (a: Due, b: Due): number => a.dueAt - b.dueAt || (a.customerId < b.customerId ? -1 : 1);

/** Creations kept beside the repository, in the mutant's own careless way, over the shipped one for customers. */
const careless = (rules: {
  readonly compares: boolean;
  /** Ticks between the check and the write. */
  readonly gap: number;
  readonly deletesOnError?: boolean;
  readonly forgetsAdopted?: boolean;
}): Around =>
  customersOf((inner) => {
    const creations = new Map<CustomerId, { readonly creation: Creation; readonly version: Version }>();
    let last = 0;
    const next = (): Version => {
      last += 1;
      return known(Version, `m${last}`);
    };
    const view = (record: CustomerRecord): CustomerRecord => {
      const creation = creations.get(record.customer.customerId);
      const { creation: _, ...rest } = record;
      return creation === undefined ? rest : { ...rest, creation };
    };
    const put = (creation: Creation) => {
      const version = next();
      creations.set(creation.order.customerId, { creation, version });
      return { _tag: "Written", version } as const;
    };
    const adoptedHolder = async ({ order, reference }: RunningCreation): Promise<ReferenceTaken | undefined> => {
      for (const customerId of rules.forgetsAdopted === true ? [] : [0, 1].map(lawCustomerId)) {
        const found = await inner.find(customerId)();
        const cards = E.isRight(found) && O.isSome(found.right) ? found.right.value.customer.cards : [];
        const holds = reference !== undefined && cards.some((card) => card.reference === reference);
        if (customerId !== order.customerId && holds) return { _tag: "ReferenceTaken", customerId };
      }
      return undefined;
    };
    const takenBy = ({ order, reference, idempotencyKey }: RunningCreation): ReferenceTaken | KeyTaken | undefined => {
      for (const [customerId, { creation }] of creations) {
        const held = customerId === order.customerId ? {} : reservedBy(creation);
        if (idempotencyKey !== undefined && held.idempotencyKey === idempotencyKey) return { _tag: "KeyTaken" };
        if (reference !== undefined && held.reference === reference) return { _tag: "ReferenceTaken", customerId };
      }
      return undefined;
    };
    const pause = async (): Promise<void> => {
      for (let tick = 0; tick < rules.gap; tick += 1) await Promise.resolve();
    };
    const find = (id: CustomerId) => pipe(inner.find(id), TE.map(O.map(view)));
    return {
      find,
      findByIdempotencyKey: (key) => {
        const holder = [...creations.values()].find(
          ({ creation }) => "idempotencyKey" in creation && creation.idempotencyKey === key,
        );
        return holder === undefined ? TE.right(O.none) : find(holder.creation.order.customerId);
      },
      begin:
        ({ creation, refusedVersion }) =>
        async () => {
          const adopted = await adoptedHolder(creation);
          const now = creations.get(creation.order.customerId);
          const free = now?.version === refusedVersion;
          const taken = takenBy(creation) ?? adopted;
          if (free && taken !== undefined) return E.right(taken);
          if (rules.gap > 0) await pause();
          return E.right(free || !rules.compares ? put(creation) : { _tag: "Stale" });
        },
      advance:
        ({ creation, version }) =>
        async () => {
          const { customerId } = creation.order;
          const isSame = creations.get(customerId)?.version === version;
          if (rules.gap > 0) await pause();
          if (rules.deletesOnError === true && "failures" in creation && creation.failures > 0) {
            creations.delete(customerId);
            return E.right({ _tag: "Written", version: next() });
          }
          return E.right(isSame || !rules.compares ? put(creation) : { _tag: "Stale" });
        },
      due: (now, limit, after) =>
        TE.right(
          [...creations.values()]
            .flatMap(({ creation }) =>
              "dueAt" in creation && creation.dueAt <= now
                ? [{ customerId: creation.order.customerId, dueAt: creation.dueAt }]
                : [],
            )
            .toSorted(byDue)
            .filter((one) => after === undefined || byDue(after, one) < 0)
            .slice(0, limit),
        ),
    };
  });

/** The careless repository without its fault: it must keep every law, or the mutants made of it prove nothing. */
export const control: Around = careless({ compares: true, gap: 0 });

const counter = (): (() => number) => {
  let n = 0;
  return () => {
    n += 1;
    return n;
  };
};

const stepOf = (key: IssuerKey): "account" | "card" => (key.endsWith("/account") ? "account" : "card");

const unseen = known(IssuedAccount, { resourceId: "unseen", accountNumber: "1", routing: {} });

/** Wrong designs: each a small patch of the shipped ports. */
export const mutants: ReadonlyArray<Mutant> = [
  {
    name: "a random issuer key",
    caughtBy: "the equal repeat with a key of a lost answer gets the same account and card",
    broken: (ports) => {
      const draw = counter();
      return keyed((key) => `condor/random/${key.split("/")[2]}-${draw()}/${stepOf(key)}`)(ports);
    },
  },
  {
    name: "a random issuer key for the customer",
    caughtBy: "the equal repeat with a key of a lost answer gets the same account and card",
    broken: (ports) => {
      const draw = counter();
      return keyed((key) => `condor/${draw()}/${key.split("/")[2]}/${stepOf(key)}`)(ports);
    },
  },
  {
    name: "the refusal count in the key of an issuer that forgets declines",
    caughtBy: "a call that lands after a refusal makes no second account or card",
    broken: keyed((key, { refusals }) => `condor/acme-${refusals}/${key.split("/")[2]}/${stepOf(key)}`),
  },
  {
    name: "check, then insert",
    caughtBy: "of equal requests without a key at most one is answered with the account and card",
    broken: careless({ compares: true, gap: 3 }),
  },
  {
    name: "check, then insert, fifty times",
    caughtBy: "of fifty equal requests at once one gets the account and card, and all others that it is done",
    broken: careless({ compares: true, gap: 3 }),
    options: { patient: true },
  },
  {
    name: "no compare-and-set",
    caughtBy: "the next request for a customer finishes a creation that was cut off",
    broken: careless({ compares: false, gap: 0 }),
  },
  {
    name: "the record is deleted on error",
    caughtBy: "the equal repeat with a key of a lost answer gets the same account and card",
    broken: careless({ compares: true, gap: 0, deletesOnError: true }),
  },
  {
    name: "a lost write is said to be written",
    caughtBy: "of equal requests without a key at most one is answered with the account and card",
    broken: customersOf((inner) => {
      const count = counter();
      return {
        advance: (advance) =>
          count() % 2 === 0 && advance.creation._tag === "Created"
            ? TE.right({ _tag: "Written", version: known(Version, "lost") })
            : inner.advance(advance),
      };
    }),
  },
  {
    name: "an unknown outcome is told as a decline",
    caughtBy: "of equal requests without a key at most one is answered with the account and card",
    broken: issuerOf((issuer) => {
      const seen = new Set<string>();
      return {
        openAccount: (key, order) =>
          pipe(
            issuer.openAccount(key, order),
            TE.chain((account): ReturnType<CardIssuer["openAccount"]> => {
              if (seen.has(key)) return TE.right(account);
              seen.add(key);
              return TE.left({ _tag: "Declined", subCode: "504", title: "Timeout", reason: "Timeout" });
            }),
          ),
      };
    }),
  },
  {
    name: "due forgets cards",
    caughtBy: "recovery finishes a creation that was cut off",
    broken: customersOf((inner) => ({
      due: (now, limit, after) =>
        pipe(
          inner.due(now, limit, after),
          TE.chain((due) => async () => {
            const kept: Array<(typeof due)[number]> = [];
            for (const one of due) {
              const found = await inner.find(one.customerId)();
              if (
                E.isRight(found) &&
                O.isSome(found.right) &&
                found.right.value.creation?.creation._tag !== "IssuingCard"
              )
                kept.push(one);
            }
            return E.right(kept);
          }),
        ),
    })),
  },
  {
    name: "due names nobody",
    caughtBy: "recovery finishes a creation that was cut off",
    broken: customersOf(() => ({ due: () => TE.right([]) })),
  },
  {
    name: "find is stale by one write",
    caughtBy: "of equal requests without a key at most one is answered with the account and card",
    broken: customersOf((inner) => {
      const last = new Map<CustomerId, O.Option<CustomerRecord>>();
      return {
        find: (id) =>
          pipe(
            inner.find(id),
            TE.map((now) => {
              const before = last.get(id) ?? now;
              last.set(id, now);
              return before;
            }),
          ),
      };
    }),
  },
  {
    name: "the issuer forgets keys",
    caughtBy: "the equal repeat with a key of a lost answer gets the same account and card",
    broken: (ports) => {
      const draw = counter();
      return keyed((key) => (stepOf(key) === "account" ? `condor/${draw()}/${key.split("/")[2]}/account` : key))(ports);
    },
  },
  {
    name: "the order is rebuilt from the live profile",
    caughtBy: "what is made fits the stored order, whatever is imported meanwhile",
    broken: (ports) =>
      issuerOf((issuer) => {
        const live = (order: Order): TE.TaskEither<never, Order> =>
          pipe(
            ports.customers.find(order.customerId),
            TE.match(
              () => order,
              O.match(
                () => order,
                ({ customer }) => ({ ...order, applicant: customer }),
              ),
            ),
            TE.fromTask,
          );
        return {
          openAccount: (key, order) =>
            pipe(
              live(order),
              TE.chainW((now) => issuer.openAccount(key, now)),
            ),
          issueDebitCard: (key, order, account) =>
            pipe(
              live(order),
              TE.chainW((now) => issuer.issueDebitCard(key, now, account)),
            ),
        };
      })(ports),
  },
  {
    name: "a refusal keeps the reference",
    caughtBy: "a refusal releases the card reference",
    broken: customersOf((inner) => {
      const held = new Map<string, CustomerId>();
      return {
        begin: (beginning) => {
          const { reference, order } = beginning.creation;
          const holder = reference === undefined ? undefined : held.get(reference);
          if (holder !== undefined && holder !== order.customerId)
            return TE.right({ _tag: "ReferenceTaken", customerId: holder });
          if (reference !== undefined) held.set(reference, order.customerId);
          return inner.begin(beginning);
        },
      };
    }),
  },
  {
    name: "references are not reserved",
    caughtBy: "a card reference belongs to one customer",
    broken: customersOf((inner) => ({
      begin: (beginning) => {
        const { reference: _, ...creation } = beginning.creation;
        return inner.begin({ ...beginning, creation });
      },
    })),
  },
  {
    name: "Idempotency-Keys are not reserved",
    caughtBy: "the equal repeat with a key of a lost answer gets the same account and card",
    broken: customersOf((inner) => ({
      begin: (beginning) => {
        const { idempotencyKey: _, ...creation } = beginning.creation;
        return inner.begin({ ...beginning, creation });
      },
    })),
  },
  {
    name: "an intent that is not stored",
    caughtBy: "of equal requests without a key at most one is answered with the account and card",
    broken: customersOf((inner) => ({
      begin: (beginning) => TE.right({ _tag: "Written", version: known(Version, `n${beginning.creation.begunAt}`) }),
      advance: (advance) =>
        advance.version.startsWith("n")
          ? TE.right({ _tag: "Written", version: advance.version })
          : inner.advance(advance),
    })),
  },
  {
    name: "every unknown status is taken for approved",
    also: ["an unknown status never opens an account"],
    caughtBy: "a refusal writes nothing and calls nobody",
    broken: customersOf((inner) => ({
      find: (id) =>
        pipe(
          inner.find(id),
          TE.map(
            O.map((record) => ({
              ...record,
              customer: { ...record.customer, verification: { _tag: "Approved" } as const },
            })),
          ),
        ),
    })),
  },
  {
    name: "the refused account is opened again for the card",
    caughtBy: "a refused account or card is asked for again with the same ids, and the account is reused",
    broken: issuerOf((issuer) => ({
      issueDebitCard: (key, order, account) =>
        order.refusals > 0
          ? pipe(
              issuer.openAccount(`${key}/again/account` as IssuerKey, order),
              TE.chain((other) => issuer.issueDebitCard(key, order, other)),
            )
          : issuer.issueDebitCard(key, order, account),
    })),
  },
  {
    name: "the ids are drawn anew for each attempt",
    caughtBy: "the equal repeat with a key of a lost answer gets the same account and card",
    broken: (ports) => {
      const ids = ports.ids;
      return {
        ...ports,
        customers: {
          ...ports.customers,
          begin: (beginning) =>
            ports.customers.begin({
              ...beginning,
              creation: {
                ...beginning.creation,
                order: { ...beginning.creation.order, accountId: ids.account(), cardId: ids.card() },
              },
            }),
        },
      };
    },
  },
  {
    name: "an operator's refusal is counted",
    caughtBy: "an operator refuses only what the books do not hold, and the next request asks with the same key",
    broken: customersOf((inner) => ({
      advance: (advance) => {
        const { creation, by } = advance;
        if (by._tag !== "Operator" || !isRefused(creation)) return inner.advance(advance);
        const order = { ...creation.order, refusals: creation.order.refusals + 1 };
        return inner.advance({ ...advance, creation: { ...creation, order } });
      },
    })),
  },
  {
    name: "what is adopted is not looked up",
    caughtBy: "an operator adopts what the books hold, and nothing else",
    broken: issuerOf(() => ({
      findByKey: (key) =>
        TE.right(
          stepOf(key) === "account"
            ? { _tag: "AccountFits", account: unseen }
            : { _tag: "CardFits", card: { resourceId: unseen.resourceId, accountResourceId: unseen.resourceId } },
        ),
    })),
  },
  {
    name: "a creation goes on at another issuer",
    also: ["a refused card is asked for at the issuer of its account alone, and waits there for a person"],
    caughtBy: "a creation that was begun at another issuer waits for a person, and is finished there",
    broken: (ports) => ports,
    options: { used: issuerOf(() => ({ name: "sandbox" })) },
  },
  {
    name: "a customer from elsewhere is admitted",
    caughtBy: "a customer who has condor from elsewhere is told so, and nothing is made",
    broken: customersOf((inner) => ({
      find: (id) =>
        pipe(
          inner.find(id),
          TE.map(
            O.map((record) => ({
              ...record,
              customer: { ...record.customer, backOffices: [], cards: [], accounts: [] },
            })),
          ),
        ),
    })),
  },
  {
    name: "cards from elsewhere hold no reference",
    caughtBy: "a card from elsewhere holds its reference against all but its own customer",
    broken: careless({ compares: true, gap: 0, forgetsAdopted: true }),
  },
  {
    name: "an issuer that forgets keys is taken for one that keeps them",
    caughtBy: "an operator resumes a review as long as keys are kept, and the next request finishes it",
    broken: issuerOf(() => ({ retention: { _tag: "Forever", declines: "kept" } })),
    options: { declines: "kept", keysKept: 24 * 60 * 60_000 },
  },
];
