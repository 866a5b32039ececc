import type { Parts } from "./canonical.js";

/**
 * A search as it stands between two situations, to go on from another time. Plain data that can be cloned; its lists of
 * numbers are the search's own memory, and true until the search goes on.
 */
export interface Snapshot {
  readonly parts: Parts;
  readonly rows: Int32Array;
  readonly parents: Int32Array;
  readonly targets: Int32Array;
  readonly targetEnds: Int32Array;
  readonly depth: number;
  /** The first situation that is one step further away. */
  readonly nextDepth: number;
}
