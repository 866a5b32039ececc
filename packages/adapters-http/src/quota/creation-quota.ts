import type { ClientId, Instant, StorageUnavailable } from "@condor/core";
import type * as TE from "#fp-ts/TaskEither";

export type QuotaAnswer =
  | { readonly _tag: "Within" }
  /** No more creations of the client may begin before then. */
  | { readonly _tag: "Exhausted"; readonly until: Instant };

/** Whether another creation of the client may begin. Asked before every create, so it must cost nothing most times. */
export type CreationQuota = (client: ClientId) => TE.TaskEither<StorageUnavailable, QuotaAnswer>;
