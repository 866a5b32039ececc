import {
  type Creation,
  type Customer,
  type CustomerId,
  isRefused,
  isRunning,
  type Order,
  standardTimings,
  Version,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { known } from "../../../src/create/known.js";
import { customersOf, issuerOf, type Mutant } from "./mutants.js";

/** What an actor's advance writes in place of what it should. */
const writing = (
  rewrite: (creation: Creation, isOperator: boolean, begun: ReadonlyMap<CustomerId, Order>) => Creation,
): Mutant["broken"] =>
  customersOf((inner) => {
    const begun = new Map<CustomerId, Order>();
    return {
      begin: (beginning) => {
        const { order } = beginning.creation;
        if (!begun.has(order.customerId)) begun.set(order.customerId, order);
        return inner.begin(beginning);
      },
      advance: (advance) =>
        inner.advance({
          ...advance,
          creation: rewrite(advance.creation, advance.by._tag === "Operator", begun),
        }),
    };
  });

const withoutReserved = (creation: Creation): Creation => {
  if (isRefused(creation)) return creation;
  const { idempotencyKey: _, reference: __, ...rest } = creation;
  return rest;
};

const withApplicant = (creation: Creation, applicant: Customer | undefined): Creation => {
  const order = { ...creation.order, ...(applicant === undefined ? {} : { applicant }) };
  return isRefused(creation) || creation._tag === "Created" ? { ...creation, order } : creation;
};

const reviewHolds = "a review holds its Idempotency-Key and card reference, until an operator refuses it";
const backsOff =
  "recovery leaves the issuer alone until a back-off is over, which doubles up to the longest and is no longer";

/** Writes that leave out, or change, what only some later moment shows. */
export const forgetful: ReadonlyArray<Mutant> = [
  {
    name: "a doubt's age counts from the last write",
    caughtBy:
      "the age of a doubt counts from the stored intent, and beyond it or the key's retention a person is asked",
    broken: writing((creation) =>
      isRunning(creation) ? { ...creation, begunAt: creation.writtenAt, trustedAt: creation.writtenAt } : creation,
    ),
  },
  {
    name: "a key is asked with until it is forgotten, without a margin",
    caughtBy:
      "the age of a doubt counts from the stored intent, and beyond it or the key's retention a person is asked",
    broken: (ports) => ports,
    options: {
      declines: "kept",
      keysKept: 12 * 3_600_000,
      used: issuerOf(() => ({ retention: { _tag: "For", duration: 12 * 3_600_000 + standardTimings.doubtMargin } })),
    },
  },
  {
    name: "an intent whose write is unsure is taken for written",
    caughtBy: "the issuer is called only for an intent that is stored, and with the order that is stored",
    broken: (ports) => ports,
    options: {
      used: customersOf((inner) => ({
        begin: (beginning) => async () => {
          const answer = await inner.begin(beginning)();
          return E.isLeft(answer) ? E.right({ _tag: "Written", version: known(Version, "unsure") }) : answer;
        },
      })),
    },
  },
  {
    name: "an issuer's routing number is repaired",
    caughtBy: "an account with a routing number that cannot be is an unknown outcome, and asked for again",
    broken: (ports) => ports,
    options: {
      used: issuerOf((issuer) => ({
        openAccount: (key, order) =>
          pipe(
            issuer.openAccount(key, order),
            TE.map((account) => ({ ...account, routing: { _tag: "OtherRouting", others: {} } as const })),
          ),
      })),
    },
  },
  {
    name: "refusals are not counted",
    caughtBy: "a refused account or card is asked for again with the same ids, and the account is reused",
    broken: (ports) => ports,
    options: {
      used: writing((creation) =>
        isRefused(creation) ? { ...creation, order: { ...creation.order, refusals: 0 } } : creation,
      ),
    },
  },
  {
    name: "back-off has no longest",
    caughtBy: backsOff,
    broken: writing((creation) =>
      isRunning(creation) && creation.failures > 9
        ? { ...creation, dueAt: creation.writtenAt + 1_000 * 2 ** (creation.failures - 1) }
        : creation,
    ),
  },
  {
    name: "there is no back-off",
    caughtBy: backsOff,
    broken: writing((creation) =>
      isRunning(creation) && creation.failures > 0 ? { ...creation, dueAt: creation.writtenAt } : creation,
    ),
  },
  {
    name: "a review forgets key and reference",
    caughtBy: reviewHolds,
    broken: writing((creation) => (creation._tag === "UnderReview" ? withoutReserved(creation) : creation)),
  },
  {
    name: "an operator's move forgets key and reference",
    caughtBy: reviewHolds,
    broken: writing((creation, isOperator) => (isOperator ? withoutReserved(creation) : creation)),
  },
  {
    name: "what is done keeps the applicant",
    caughtBy: "what is created or refused keeps no applicant",
    broken: writing((creation, _, begun) =>
      isRunning(creation) ? creation : withApplicant(creation, begun.get(creation.order.customerId)?.applicant),
    ),
  },
  {
    name: "writes are dated by the minute",
    caughtBy: "no write is dated before an earlier one, also where the clock goes back",
    broken: (ports) => ports,
    options: {
      used: writing((creation) => ({ ...creation, writtenAt: Math.floor(creation.writtenAt / 60_000) * 60_000 })),
    },
  },
  {
    name: "who takes over is due in a year",
    caughtBy: "recovery finishes a creation that two requests in a row were cut off from",
    broken: writing((creation) =>
      isRunning(creation) && creation.lease.holder !== creation.begunBy
        ? { ...creation, dueAt: creation.dueAt + 31_536_000_000 }
        : creation,
    ),
  },
  {
    name: "another account number is recorded",
    caughtBy: "what is made fits the stored order, whatever is imported meanwhile",
    broken: writing((creation) =>
      creation._tag === "Created" ? { ...creation, account: { ...creation.account, accountNumber: "1" } } : creation,
    ),
  },
  {
    name: "what lands late is dropped",
    caughtBy: "what is made for a creation that was refused meanwhile is reviewed, and an operator can adopt it",
    broken: customersOf((inner) => ({
      advance: (advance) =>
        advance.creation._tag === "UnderReview" && advance.creation.cause._tag === "LandedLate"
          ? TE.right({ _tag: "Written", version: advance.version })
          : inner.advance(advance),
    })),
  },
  {
    name: "what was first ordered is ordered again after a refusal",
    caughtBy: "the issuer is asked for the card of the request that is answered, and of no earlier one",
    broken: (ports) => ports,
    options: {
      used: (ports) => {
        const first = new Map<CustomerId, Order["attributes"]>();
        const asFirst = (order: Order): Order => {
          const attributes = first.get(order.customerId) ?? order.attributes;
          first.set(order.customerId, attributes);
          return { ...order, attributes };
        };
        return issuerOf((issuer) => ({
          openAccount: (key, order) => issuer.openAccount(key, asFirst(order)),
          issueDebitCard: (key, order, account) => issuer.issueDebitCard(key, asFirst(order), account),
        }))(ports);
      },
    },
  },
  {
    name: "the books are empty to whom a contradiction is told",
    caughtBy:
      "a contradiction is judged by the books: only what fits is adopted, unknown is asked again, the rest goes to review",
    broken: issuerOf(() => ({ findByKey: () => TE.right({ _tag: "Absent" }) })),
  },
  {
    name: "due names one, and no other while that one is due",
    caughtBy: "a creation that fails whenever it is due keeps recovery from no other",
    broken: customersOf((inner) => ({
      due: (now) => async () => {
        const due = await inner.due(now, 100)();
        return E.isLeft(due)
          ? due
          : E.right(due.right.toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1)).slice(0, 1));
      },
    })),
  },
];
