import type { Beginning, Due } from "@condor/core";

interface Traced {
  /** W3C's Trace Context of the request: `00-`, trace id, `-`, span id, `-`, flags. Anything else is not kept. */
  readonly traceparent?: string;
}

/** A beginning, and the trace that it is part of. */
export interface TracedBeginning extends Beginning, Traced {}

/** A creation that is due, and the trace in which it began. */
export interface TracedDue extends Due, Traced {}

/** What the schema takes. A trace is never worth a creation: what it would not take is left out. */
export const keptTraceparent = ({ traceparent = "" }: Traced): string | null =>
  /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/u.test(traceparent) ? traceparent : null;
