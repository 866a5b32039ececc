import type { Milliseconds, ResourceId } from "@condor/core";

/** Increase said no, and made nothing. */
export interface Refused {
  readonly _tag: "Refused";
  readonly type: string;
  readonly title: string;
  readonly detail: string;
}

/** The key has made something with another body: `resourceIds` is what, where that could be read. */
interface KeyUsed {
  readonly _tag: "KeyUsed";
  readonly resourceIds: ReadonlyArray<ResourceId>;
}

/** Nothing was heard that says whether the request was carried out. */
export interface Unheard {
  readonly _tag: "Unheard";
  /** For logs: no personal data. */
  readonly cause: string;
  /** Whether Increase, or the way to it, is down: what the circuit breaker counts. */
  readonly isOutage: boolean;
  /** There only if the request was certainly not carried out: asked again within this call, after so long. */
  readonly again?: Milliseconds;
}

export type WireFailure = Refused | KeyUsed | Unheard;

export const unheard = (cause: string, isOutage = true): Unheard => ({ _tag: "Unheard", cause, isOutage });
