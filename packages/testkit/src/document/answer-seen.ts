/** An answer over HTTP, and what it answers. */
export interface AnswerSeen {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly status: number;
  /** A `Headers`, or anything that finds a header by its name in any case. */
  readonly headers: { readonly get: (name: string) => string | null };
  /** The whole body. */
  readonly text: string;
}
