import { memoryPorts } from "@condor/adapters-memory";
import { type BookEntry, type CardIssuer, create, type CustomerId, recover } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import * as TE from "fp-ts/lib/TaskEither.js";
import { expect, test } from "vitest";
import type { BookTable } from "../src/sandbox/book-table.js";
import { sandboxIssuer } from "../src/sandbox/sandbox-issuer.js";
import { dyingAtTheCard } from "./faulty-issuers.js";
import { shippedCustomers, shippedProgram } from "./sandbox-files.js";

/** Books that outlive every process of a test. */
const lastingBooks = (): BookTable & { readonly entries: () => ReadonlyArray<BookEntry> } => {
  const entries = new Map<string, BookEntry>();
  return {
    entries: () => [...entries.values()],
    add: (added) => {
      for (const entry of added) entries.set(entry.resourceId, entry);
      return TE.right(undefined);
    },
    has: (key) => TE.right([...entries.values()].some((entry) => entry.key === key)),
    page: () => TE.right({ entries: [...entries.values()] }),
  };
};

const stage = () => {
  const made = memoryPorts({ client: "sandbox", program: shippedProgram, customers: shippedCustomers });
  if (E.isLeft(made)) throw new Error(JSON.stringify(made.left));
  const books = lastingBooks();
  const process = (): CardIssuer => sandboxIssuer(made.right.clock, books);
  return { ports: made.right, books, process };
};

const later = 600_000;
const british = "csta_British" as CustomerId;

test("a card is issued on an account that another process opened", async () => {
  const { ports, books, process } = stage();
  await create({ ...ports, issuer: dyingAtTheCard(process()) })({ customerId: british })();
  const clock = { ...ports.clock, now: () => Date.now() + later };
  const recovered = await recover({ ...ports, clock, issuer: process() })(10)();
  expect(recovered).toMatchObject(E.right([{ customerId: british, answer: { _tag: "Right" } }]));
  expect(books.entries().map(({ step }) => step)).toEqual(["account", "card"]);
});

test("an account whose answer was lost is told by the next process at once", async () => {
  const { ports, books, process } = stage();
  const ask = (issuer: CardIssuer) => create({ ...ports, issuer })({ customerId: "csta_LoseAnswer" as CustomerId })();
  expect(await ask(process())).toMatchObject(E.left({ _tag: "IssuerUnavailable" }));
  expect(books.entries()).toHaveLength(1);
  expect(await ask(process())).toMatchObject(E.right({ replayed: false }));
  expect(books.entries()).toHaveLength(2);
});
