import type { BeginAnswer, Beginning, CustomerRepository, Due, StorageUnavailable } from "@condor/core";
import type * as TE from "#fp-ts/TaskEither";

interface Traced {
  readonly traceparent?: string;
}

/**
 * A repository that keeps the trace in which a creation began, and tells it with what is due. Every `CustomerRepository`
 * is one, though it may keep none: recovery then has a trace of its own.
 */
export interface TraceKeeping extends CustomerRepository {
  readonly begin: (beginning: Beginning & Traced) => TE.TaskEither<StorageUnavailable, BeginAnswer>;
  readonly due: (
    ...asked: Parameters<CustomerRepository["due"]>
  ) => TE.TaskEither<StorageUnavailable, ReadonlyArray<Due & Traced>>;
}
