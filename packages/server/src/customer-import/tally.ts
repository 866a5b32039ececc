/** What an import has done. Lines that were skipped count as done; blank ones are nothing else. */
export interface Tally {
  readonly lines: number;
  /** How far into the source it came. */
  readonly bytes: number;
  readonly added: number;
  readonly updated: number;
  readonly rejected: number;
}

export const nothing: Tally = { lines: 0, bytes: 0, added: 0, updated: 0, rejected: 0 };
