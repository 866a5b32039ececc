import type { Beginning, Due } from "@condor/core";

interface Traced {
  /** W3C's Trace Context of the request that began the creation. */
  readonly traceparent?: string;
}

/** A beginning, and the trace that it is part of. */
export interface TracedBeginning extends Beginning, Traced {}

/** A creation that is due, and the trace in which it began. */
export interface TracedDue extends Due, Traced {}
