import type { CustomerId, CustomerRecord, IdempotencyKey } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import { customersOf, type Mutant } from "./mutants.js";

const approved = { _tag: "Approved" } as const;

/** Repositories that mistake who is due, who holds a key, who is approved, and who was erased. */
export const careless: ReadonlyArray<Mutant> = [
  {
    name: "due passes over who is not approved any more",
    caughtBy: "a creation that has begun is finished by recovery, whatever is imported meanwhile",
    broken: customersOf((inner) => ({
      due: (now, limit, after) => async () => {
        const due = await inner.due(now, limit, after)();
        if (E.isLeft(due)) return due;
        const found = await Promise.all(due.right.map(({ customerId }) => inner.find(customerId)()));
        return E.right(
          due.right.filter((_, at) => {
            const one = found[at];
            const record = one !== undefined && E.isRight(one) && O.isSome(one.right) ? one.right.value : undefined;
            return record?.customer.verification._tag === "Approved";
          }),
        );
      },
    })),
  },
  {
    name: "who asks is taken for approved, and ordered as who it is",
    caughtBy: "a refusal writes nothing and calls nobody",
    broken: customersOf((inner) => ({
      find: (customerId) =>
        pipe(
          inner.find(customerId),
          TE.map(O.map((record) => ({ ...record, customer: { ...record.customer, verification: approved } }))),
        ),
      begin: (beginning) => async () => {
        const { creation } = beginning;
        const found = await inner.find(creation.order.customerId)();
        if (E.isLeft(found) || O.isNone(found.right)) return inner.begin(beginning)();
        const { verification } = found.right.value.customer;
        const order = { ...creation.order, applicant: { ...creation.order.applicant, verification } };
        return inner.begin({ ...beginning, creation: { ...creation, order } })();
      },
    })),
  },
  {
    name: "who was erased is not known to have been",
    caughtBy: "for a customer who was erased nothing is begun, and the repeat with the key is told no account and card",
    broken: customersOf((inner) => {
      const unmarked = TE.map(O.map(({ erased: _, ...record }: CustomerRecord): CustomerRecord => record));
      return {
        find: (customerId) => unmarked(inner.find(customerId)),
        findByIdempotencyKey: (key) => unmarked(inner.findByIdempotencyKey(key)),
      };
    }),
  },
  {
    name: "an erasure is said to be done, whatever the creation",
    caughtBy: "a customer is not erased while the creation is opening, issuing or under review",
    broken: (ports) => ports,
    options: { erasing: "always said" },
  },
  {
    name: "a refusal keeps the Idempotency-Key",
    caughtBy: "a refusal releases the Idempotency-Key",
    broken: customersOf((inner) => {
      const held = new Map<IdempotencyKey, CustomerId>();
      return {
        begin: (beginning) => async () => {
          const { idempotencyKey, order } = beginning.creation;
          if (idempotencyKey === undefined) return inner.begin(beginning)();
          const holder = held.get(idempotencyKey) ?? order.customerId;
          held.set(idempotencyKey, holder);
          return holder === order.customerId ? inner.begin(beginning)() : E.right({ _tag: "KeyTaken" });
        },
      };
    }),
  },
  {
    name: "an Idempotency-Key is looked for, and not reserved",
    caughtBy: "of two customers' requests at once with one Idempotency-Key one is opened",
    broken: customersOf((inner) => ({
      begin: (beginning) => async () => {
        const answer = await inner.begin(beginning)();
        if (E.isLeft(answer) || answer.right._tag !== "KeyTaken") return answer;
        const { idempotencyKey: _, ...creation } = beginning.creation;
        return inner.begin({ ...beginning, creation })();
      },
    })),
  },
];
