/** What a rotation did. Where `overtaken` and `unreadable` are empty, only the current key is needed to read. */
export interface Rotated {
  /** Rows whose data key is encrypted with the current key now. */
  readonly rewrapped: number;
  /** Rows that were written meanwhile, by nodes that may have another current key: rotate again. */
  readonly overtaken: number;
  /** Rows whose key the ring has not, or whose data key was tampered with: how many for each key id. */
  readonly unreadable: Readonly<Record<string, number>>;
}

export const nothing: Rotated = { rewrapped: 0, overtaken: 0, unreadable: {} };

/** How often each text comes. */
export const tally = (texts: ReadonlyArray<string>): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Object.fromEntries(counts);
};

export const added = (a: Rotated, b: Rotated): Rotated => {
  const keyIds = new Set([...Object.keys(a.unreadable), ...Object.keys(b.unreadable)]);
  const sum = (keyId: string): number => (a.unreadable[keyId] ?? 0) + (b.unreadable[keyId] ?? 0);
  return {
    rewrapped: a.rewrapped + b.rewrapped,
    overtaken: a.overtaken + b.overtaken,
    unreadable: Object.fromEntries([...keyIds].map((keyId) => [keyId, sum(keyId)])),
  };
};
