import type { Tone } from "../words/in-words.js";

/** Who is spoken to. */
type Party = "store" | "issuer";

/** What is about to happen: a sentence. */
export interface Call {
  readonly party: Party;
  readonly doing: string;
  /** The issuer's idempotency key, where it is one of its calls. */
  readonly key?: string;
}

/** A line of what happened; `at` in milliseconds since the first request. */
export type Entry =
  | (Call & { readonly _tag: "Step"; readonly came: string; readonly tone: Tone; readonly at: number })
  | { readonly _tag: "Note"; readonly text: string; readonly tone: Tone; readonly at: number };
