import type { AnySchema } from "@condor/core";
import type { FailureCode } from "../failure/failures.js";
import type { HeaderName } from "../header.js";
import type { Scope } from "../scope.js";

/** What is sure of a route without running it: the route is made of it, and so are the document and the client. */
export interface Operation {
  /** Its name in the document, unique there. */
  readonly id: string;
  readonly method: "GET" | "POST";
  /** A parameter of the path is `:name`. */
  readonly path: string;
  /** Every answer of a deprecated route says so. */
  readonly deprecated: boolean;
  /** What the token must allow; without it the route is open to anyone. */
  readonly scope?: Scope;
  /** A line. */
  readonly summary: string;
  readonly about: string;
  readonly body?: AnySchema;
  /** The `data` of success; or, where the answer is no envelope, its media type. */
  readonly data: AnySchema | "application/json" | "text/html";
  /** Headers that some requests have. */
  readonly asks?: ReadonlyArray<"Idempotency-Key">;
  /** Headers that success has, or may have. */
  readonly says?: ReadonlyArray<HeaderName>;
  /** What it answers beside what any route with its method, scope and body can answer. */
  readonly failures: ReadonlyArray<FailureCode>;
}
