/** A fault of a text, at its place: offsets in UTF-16 units, `from` included, `to` not. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

/** Where a text's fault is, as a person counts: lines and columns from 1. */
export const lineOf = (text: string, { from }: Mark): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, from).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};
