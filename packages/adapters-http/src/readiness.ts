import type * as TE from "#fp-ts/TaskEither";

/** Why requests should go to another node: this one is about to end, or its store is away or of another schema. */
export interface NotReady {
  readonly _tag: "NotReady";
  readonly reason: "draining" | "storage" | "schema";
}

/** Whether requests should be sent here. It is asked often and by anybody: the host bounds the time and work it takes. */
export type Readiness = TE.TaskEither<NotReady, void>;
