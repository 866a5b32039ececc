import type { BookEntry, Step } from "@condor/core";
import * as fc from "fast-check";
import { someone } from "../cast.js";
import { same } from "../law/broken.js";
import { needing, offered, stated } from "../law/stage.js";
import type { CardIssuerStage } from "./card-issuer-stage.js";
import { booked, entryOf, issued, lookUp, opened } from "./office.js";
import { fits, steps } from "./turn.js";

const twoProcesses = needing(
  ["colleague"],
  stated({
    name: "Two processes that ask with one key, at once and later, get one account and one card",
    given: fc.record({ who: someone, count: fc.integer({ min: 1, max: 4 }) }),
    runs: 20,
    holds: async (stage: CardIssuerStage, { who, count }) => {
      const other = { ...stage, issuer: await offered("colleague", stage.colleague) };
      const { order } = who.opening();
      const turns = Array.from({ length: 2 * count }, (_, n) => (n % 2 === 0 ? stage : other));
      const accounts = await Promise.all(turns.map((one) => opened(one, order)));
      const account = await opened(other, order);
      for (const one of [...accounts, await opened(stage, order)]) await same("the account", one, account);
      const cards = await Promise.all(turns.map((one) => issued(one, order, account)));
      const card = await issued(other, order, account);
      for (const one of [...cards, await issued(stage, order, account)]) await same("the card", one, card);
      await booked(other, [entryOf(order, "account", account), entryOf(order, "card", card)]);
      for (const term of ["name", "mapping", "retention"] as const)
        await same(`the ${term} that the other declares`, other.issuer[term], stage.issuer[term]);
    },
  }),
);

/** Both have looked before, so that neither may go on answering what was true then. */
const seenAtOnce = needing(
  ["colleague"],
  stated({
    name: "What one process has made, the books of another have at once",
    given: someone,
    runs: 6,
    holds: async (stage: CardIssuerStage, { opening }) => {
      const other = { ...stage, issuer: await offered("colleague", stage.colleague) };
      const { order } = opening();
      const seen = async (expected: Readonly<Record<Step, string>>, ...entries: ReadonlyArray<BookEntry>) => {
        for (const step of steps)
          await same(`the finding of the ${step}`, (await lookUp(other, order, step))._tag, expected[step]);
        await booked(other, entries);
      };
      await seen({ account: "Absent", card: "Absent" });
      const account = await opened(stage, order);
      const accountEntry = entryOf(order, "account", account);
      await seen({ account: fits.account, card: "Absent" }, accountEntry);
      await seen(fits, accountEntry, entryOf(order, "card", await issued(stage, order, account)));
    },
  }),
);

export const processLaws = [twoProcesses, seenAtOnce];
