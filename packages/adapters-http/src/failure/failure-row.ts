import type { AnySchema } from "@condor/core";
import type { HeaderName } from "../header.js";

/** A row of the published table of errors: all that is sure of an answer with this code. */
export interface FailureRow {
  readonly status: number;
  /** When it is answered, as a sentence. */
  readonly means: string;
  /** The members of `context`; without it the answer has none. */
  readonly context?: AnySchema;
  /** The issuer's own code comes along. */
  readonly subCode?: true;
  /** Headers that every answer with this code has. */
  readonly headers?: ReadonlyArray<HeaderName>;
}
