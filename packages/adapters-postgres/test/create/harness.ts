import { memoryCardIssuer, sequentialIdGenerator, systemClock } from "@condor/adapters-memory";
import { type Database, eraseCustomer } from "@condor/adapters-postgres";
import { type BookEntry, type CardIssuer, create, recover, resume, settleReview } from "@condor/core";
import { type MakeHarness, saidBy } from "@condor/testkit";
import * as E from "#fp-ts/Either";
import { done, tenant } from "../stage.js";

const booksOf = async (issuer: CardIssuer): Promise<ReadonlyArray<BookEntry>> => {
  const entries: BookEntry[] = [];
  for (let after: BookEntry["resourceId"] | undefined; ; ) {
    const page = await done(issuer.books(after));
    entries.push(...page.entries);
    if (page.next === undefined) return entries;
    after = page.next;
  }
};

const operator = { _tag: "Operator", operator: "ann", reason: "the books were read" } as const;

/** The shipped functions over this database. Every harness is another client, with an issuer of its own. */
export const harnessOn = (database: Database): MakeHarness => ({
  offers: ["ports", "recovery", "keys", "cancellation", "review", "erasure"],
  make: async ({ program, around }) => {
    const { client, customers, load } = await tenant(database);
    const issuer = memoryCardIssuer();
    const ports = around({ customers, ids: sequentialIdGenerator(), issuer, clock: systemClock, program });
    return {
      create: (request, asked = {}) => create(ports)(request, asked)().then(saidBy),
      load: async (customer) => void (await done(load([customer]))),
      books: () => booksOf(issuer),
      resume: (customerId) => resume(ports)(customerId)().then(saidBy),
      recover: () => recover(ports)(100)().then(() => undefined),
      settle: (customerId, move) =>
        settleReview(ports)(customerId, move, operator)().then((settled) =>
          E.isRight(settled) ? settled.right._tag : settled.left._tag,
        ),
      erase: async (customerId) => E.isRight(await eraseCustomer(database, client)(customerId)()),
      dispose: () => undefined,
    };
  },
});
