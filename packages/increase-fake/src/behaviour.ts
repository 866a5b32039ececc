import type { Json, Kept } from "./kept.js";

/** The collections of Increase that an account and a card need. */
export type Collection = "entities" | "accounts" | "account_numbers" | "cards" | "physical_cards";

/** What the caller hears of a request. */
export type Answer =
  /** What Increase answers. */
  | { readonly _tag: "Own" }
  /** The connection ends. */
  | { readonly _tag: "Reset" }
  /** Nothing, for as long as the caller waits. */
  | { readonly _tag: "Silence" }
  /** The first half of what Increase answers, and the connection ends. */
  | { readonly _tag: "Truncated" }
  /** What Increase answers, with other members: `undefined` leaves one out. */
  | { readonly _tag: "Changed"; readonly change: (kept: Kept) => Readonly<Record<string, Json | undefined>> }
  /** Something else altogether. */
  | {
      readonly _tag: "Raw";
      readonly status: number;
      readonly type: string;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** What becomes of one request. */
export interface Behaviour {
  /** Whether the request is carried out: at once, as soon as `pass` is called, or never. */
  readonly acts: "now" | "later" | "never";
  readonly answers: Answer;
  /** What the answer waits for, once the request is carried out: nothing unless told. */
  readonly after?: Promise<unknown>;
}
