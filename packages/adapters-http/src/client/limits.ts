import type { Clock, Instant, Milliseconds, RunOptions } from "@condor/core";

/** When a call is given up, whichever comes first. */
export interface Limits {
  readonly deadline: Instant;
  readonly signal: AbortSignal | undefined;
  readonly isAborted: () => boolean;
}

/** A signal that is no AbortSignal is looked at before every try, and ends none that is under way. */
export const limitsOf = ({ now }: Clock, { signal, within }: RunOptions): Limits => ({
  deadline: within === undefined ? Number.POSITIVE_INFINITY : now() + within,
  signal: signal instanceof AbortSignal ? signal : undefined,
  isAborted: () => signal?.aborted === true,
});

/** For what is done on behalf of several callers. */
export const unlimited: Limits = {
  deadline: Number.POSITIVE_INFINITY,
  signal: undefined,
  isAborted: () => false,
};

/** How long the next try may take. */
export const nextTry = ({ now }: Clock, { deadline }: Limits, timeout: Milliseconds): Milliseconds =>
  Math.max(0, Math.min(timeout, Math.ceil(deadline - now())));
