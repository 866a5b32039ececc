import { type BookEntry, type BookPage, type OutcomeUnknown, ResourceId, type Step } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { isKeyOf } from "./key-of.js";
import { shelves } from "./shelf.js";
import type { Bank } from "./wire/bank.js";

/** Where a page starts: in the list of accounts or of cards, from its beginning or at a cursor of Increase's. */
interface Place {
  readonly step: Step;
  readonly cursor?: string;
}

const placeOf = (after: ResourceId | undefined): Place => {
  const [step, ...cursor] = (after ?? "account").split(":");
  return { step: step === "card" ? "card" : "account", ...(cursor.length === 0 ? {} : { cursor: cursor.join(":") }) };
};

const nextOf = (step: Step, cursor: string | null): string | undefined => {
  if (cursor !== null) return `${step}:${cursor}`;
  return step === "account" ? "card" : undefined;
};

const paged = (
  entries: ReadonlyArray<BookEntry>,
  next: string | undefined,
): TE.TaskEither<OutcomeUnknown, BookPage> => {
  if (next === undefined) return TE.right({ entries });
  return ResourceId.is(next)
    ? TE.right({ entries, next })
    : TE.left({ _tag: "OutcomeUnknown", cause: "a cursor that cannot be handed on" });
};

/** All accounts, then all cards; what was made with other keys than condor's belongs to somebody else. */
export const books = ({ list }: Bank, after?: ResourceId): TE.TaskEither<OutcomeUnknown, BookPage> => {
  const { step, cursor } = placeOf(after);
  const { path, item } = shelves[step];
  const isOurs = isKeyOf(step);
  return pipe(
    list(path, item, cursor === undefined ? {} : { cursor }),
    TE.chain(({ data, next_cursor }) =>
      paged(
        data.flatMap(({ id, idempotency_key: key }) => (isOurs(key) ? [{ key, step, resourceId: id }] : [])),
        nextOf(step, next_cursor),
      ),
    ),
  );
};
