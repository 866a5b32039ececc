import type { LedgerEntry } from "@condor/adapters-memory";
import type { Creation } from "@condor/core";
import type { Call, Entry } from "./entry.js";

/** All there is to see at one moment. */
export interface Snapshot {
  readonly entries: ReadonlyArray<Entry>;
  /** What happens next, if somebody is at work. */
  readonly next?: Call;
  readonly creation?: Creation;
  /** The issuer's books, oldest first. */
  readonly ledger: ReadonlyArray<LedgerEntry>;
  /** Milliseconds since the first request. */
  readonly at: number;
}
