/** What an answer should not have been, and to what. */
export interface Finding {
  readonly what: string;
  readonly to: string;
}

/** What a part of a run has seen. */
export interface Findings {
  /** How often each status was answered, with its code. */
  readonly counts: ReadonlyMap<string, number>;
  readonly findings: ReadonlyArray<Finding>;
}

/** Where the parts of a run say what they see. */
export const notebook = () => {
  const counts = new Map<string, number>();
  const findings: Finding[] = [];
  return {
    counts,
    findings,
    count: (name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1),
    find: (all: ReadonlyArray<string>, to: unknown): void =>
      void findings.push(...all.map((what) => ({ what, to: JSON.stringify(to) }))),
  };
};
export type Notebook = ReturnType<typeof notebook>;
