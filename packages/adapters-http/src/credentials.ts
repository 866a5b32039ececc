import type { ClientId, Secret } from "@condor/core";
import type * as O from "#fp-ts/Option";
import type * as T from "#fp-ts/Task";
import type { Scope } from "./scope.js";

/** Who calls, and what they may do. */
export interface ClientGrant {
  readonly client: ClientId;
  readonly scopes: ReadonlyArray<Scope>;
}

export interface Credentials {
  /** The right pair leads to its grant; a wrong one takes the same time whether or not the login exists. */
  readonly verify: (login: string, password: Secret) => T.Task<O.Option<ClientGrant>>;
}
