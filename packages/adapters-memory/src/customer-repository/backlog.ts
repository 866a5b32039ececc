import { type CustomerRecord, type Instant, isRunning } from "@condor/core";

/** What has not come to an end. */
export interface Backlog {
  /** Creations opening or issuing. */
  readonly unfinished: number;
  /** When the oldest of those began; absent where there is none. */
  readonly oldestBegunAt?: Instant;
  /** Creations that wait for a person. */
  readonly underReview: number;
}

/** Looks at every customer: few enough for a memory are few enough for that. */
export const backlogOf = (records: Iterable<CustomerRecord>): Backlog => {
  const creations = [...records].flatMap(({ creation }) => (creation === undefined ? [] : [creation.creation]));
  const begun = creations.filter(isRunning).map(({ begunAt }) => begunAt);
  return {
    unfinished: begun.length,
    ...(begun.length === 0 ? {} : { oldestBegunAt: begun.reduce((a, b) => Math.min(a, b)) }),
    underReview: creations.filter(({ _tag }) => _tag === "UnderReview").length,
  };
};
