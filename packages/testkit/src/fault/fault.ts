import type * as TE from "#fp-ts/TaskEither";

/** One call of a port, as a fault sees it. */
export interface PortCall<E> {
  /** The port's method. */
  readonly method: PortMethod;
  /** Whom the call is about: a customer, a key; empty where it is about nobody. */
  readonly subject: string;
  /** What this port answers where nobody knows the outcome. */
  readonly unknown: E;
}

export type PortMethod =
  | "find"
  | "findByIdempotencyKey"
  | "begin"
  | "advance"
  | "due"
  | "openAccount"
  | "issueDebitCard"
  | "findByKey"
  | "books";

/** What becomes of a call: `act` is the call itself, to be carried out once, never, or later. */
export type Fault = <E, A>(call: PortCall<E>, act: TE.TaskEither<E, A>) => TE.TaskEither<E, A>;
