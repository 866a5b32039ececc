import type { BookPage, CardIssuer, Finding, OutcomeUnknown } from "@condor/core";
import type { CardIssuerStage } from "@condor/testkit";
import * as TE from "#fp-ts/TaskEither";
import type { Mutant } from "../../mutant.js";
import { type Patch, patched } from "./patch.js";

const breaks = "An issuer that is away is an unknown outcome to every call, also to findings and books";

const away = (name: string, patch: Patch): Mutant<CardIssuerStage> => ({ name, breaks, make: patched(patch) });

/** What a task that may fail is taken for where it does. */
const takenFor =
  <A>(value: A) =>
  (task: TE.TaskEither<OutcomeUnknown, A>): TE.TaskEither<OutcomeUnknown, A> =>
    TE.orElse(() => TE.right<OutcomeUnknown, A>(value))(task);

/** An issuer that is away is taken for one that has made nothing. */
export const brokenAway: ReadonlyArray<Mutant<CardIssuerStage>> = [
  away("books that are empty while nobody answers", (issuer: CardIssuer) => ({
    books: (after) => takenFor<BookPage>({ entries: [] })(issuer.books(after)),
  })),
  away("a finding that is absent while nobody answers", (issuer: CardIssuer) => ({
    findByKey: (key, order) => takenFor<Finding>({ _tag: "Absent" })(issuer.findByKey(key, order)),
  })),
  away("books that throw while nobody answers", (issuer: CardIssuer) => ({
    books: (after) => async () => {
      const page = await issuer.books(after)();
      if (page._tag === "Left") throw new Error(page.left.cause);
      return page;
    },
  })),
];
