import type { IssuerKey, OutcomeUnknown, ResourceId } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { stepOf } from "./key-of.js";
import { madeWith } from "./made-with.js";
import { shelves } from "./shelf.js";
import type { Bank } from "./wire/bank.js";

/** The ids of what Increase has for a key. */
export const made = (bank: Bank, key: IssuerKey): TE.TaskEither<OutcomeUnknown, ReadonlyArray<ResourceId>> => {
  const { path, item } = shelves[stepOf(key)];
  return pipe(
    madeWith(bank, path, item, key),
    TE.map((all) => all.map(({ id }) => id)),
  );
};
