import type { BookEntry, CardIssuer, IssuerFailure } from "@condor/core";
import type { CardIssuerStage } from "@condor/testkit";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import { memoryCardIssuerStage } from "./memory-card-issuer-stage.js";

const nameless = (failure: IssuerFailure): IssuerFailure =>
  failure._tag === "Contradiction" ? { ...failure, resourceIds: [] } : failure;

/**
 * The memory issuer, contrary in what the port leaves open: keys are kept for a day, contradictions name nothing, and
 * the books are told newest first, one entry a page, with an empty page at the end.
 */
export const contraryCardIssuerStage = (): CardIssuerStage => {
  const stage = memoryCardIssuerStage({ declines: "kept" });
  const { issuer, ledger } = stage;
  const contrary: CardIssuer = {
    ...issuer,
    name: "contrary",
    retention: { _tag: "For", duration: 24 * 3_600_000 },
    openAccount: (key, order) => TE.mapLeft(nameless)(issuer.openAccount(key, order)),
    issueDebitCard: (key, order, account) => TE.mapLeft(nameless)(issuer.issueDebitCard(key, order, account)),
    books: (after) => async () => {
      const asked = await issuer.books()();
      if (E.isLeft(asked)) return asked;
      const all: ReadonlyArray<BookEntry> = [...((await ledger?.()) ?? [])].toReversed();
      const start = after === undefined ? 0 : all.findIndex(({ resourceId }) => resourceId === after) + 1;
      const entries = all.slice(start, start + 1);
      const next = entries.at(-1)?.resourceId;
      return E.right({ entries, ...(next === undefined ? {} : { next }) });
    },
  };
  return { ...stage, issuer: contrary, colleague: { ...contrary } };
};
