import type * as IO from "#fp-ts/IO";
import type { AccountId, AttemptId, CardId } from "./id/id.js";

/** Draws new ids. Every id has its prefix, decodes to a UUID, and is never drawn twice. */
export interface IdGenerator {
  readonly account: IO.IO<AccountId>;
  readonly card: IO.IO<CardId>;
  readonly attempt: IO.IO<AttemptId>;
}
