import type { Said } from "../create/said.js";

/**
 * One call as its caller saw it. Moments are numbers that grow, of one clock for all callers. Recovery that ran
 * meanwhile is recorded too, as a resume of each customer whom it may have worked on, and so is each move of an
 * operator, as a settle without what it was told.
 *
 * A request may have been delivered twice: that its only answer is `AlreadyCreated` is explained by that.
 */
export interface RecordedCall {
  readonly kind: "create" | "resume" | "settle";
  readonly customerId: string;
  /** The request as text: the same for equal requests, of whom the Idempotency-Key is no part. */
  readonly request: string;
  readonly reference?: string;
  readonly key?: string;
  readonly invoked: number;
  /** Absent where no answer ever came. */
  readonly returned?: number;
  readonly said?: Said;
}

export type History = ReadonlyArray<RecordedCall>;

/** What held before the first call. */
export interface Before {
  /** Customers who had an account or card in condor already. */
  readonly adopted?: ReadonlyArray<string>;
  /** References of cards that customers had already. Nobody is named as their owner: anyone of them may be. */
  readonly references?: ReadonlyArray<string>;
}
