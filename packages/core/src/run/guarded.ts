import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import type { OutcomeUnknown } from "../card-issuer.js";
import type { StorageUnavailable } from "../customer-repository.js";

/** A port that throws has not said what it did: its own word for "unknown" is put in its place. */
const guarded =
  <L>(thrown: L) =>
  <E1, A>(task: () => TE.TaskEither<E1, A>): TE.TaskEither<E1 | L, A> =>
  async () => {
    try {
      return await task()();
    } catch {
      return E.left(thrown);
    }
  };

const storeThrew: StorageUnavailable = { _tag: "StorageUnavailable", cause: "the store's adapter threw" };
const issuerThrew: OutcomeUnknown = { _tag: "OutcomeUnknown", cause: "the issuer's adapter threw" };

export const ofStore = guarded(storeThrew);
export const ofIssuer = guarded(issuerThrew);
