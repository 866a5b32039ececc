import type { CustomerId } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as T from "#fp-ts/Task";
import type { ClientGrant } from "../credentials.js";
import type { HttpError } from "../http-error.js";
import type { Peer } from "../peer.js";
import type { Taken } from "../rate/rate-limiter.js";
import type { RatePolicy } from "../rate/rate-policy.js";
import type { Scope } from "../scope.js";

export interface Call {
  readonly request: Request;
  readonly peer: Peer;
  readonly param: (name: string) => string | undefined;
}

/** A call whose token is known and has the route's scope. */
export interface GrantedCall extends Call {
  readonly grant: ClientGrant;
}

/** What a route says to a call: the answer's data, or why there is none; and which customer it was about. */
export interface Reply {
  readonly result: E.Either<HttpError, unknown>;
  /** Sent with the data. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly customerId?: CustomerId;
  /** Whether it repeats what was said before. */
  readonly replayed?: true;
  /** What the limits have left that this reply was counted by. */
  readonly taken?: ReadonlyArray<Taken>;
  /** Sent in place of the envelope where there is a result. */
  readonly page?: string;
}

interface Place {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Every answer of a deprecated route says so. */
  readonly deprecated: boolean;
}

/** Whether the process is well: asked by those who watch it, as often as they like. */
interface ProbeRoute extends Place {
  readonly _tag: "ProbeRoute";
  readonly reply: (call: Call) => T.Task<Reply>;
}
/** Open to anyone. */
export interface OpenRoute extends Place {
  readonly _tag: "OpenRoute";
  /** For whoever asks from one address, beside what limits every route. */
  readonly rate: RatePolicy | undefined;
  readonly reply: (call: Call) => T.Task<Reply>;
}
/** Open to clients whose token has the scope. */
export interface GrantedRoute extends Place {
  readonly _tag: "GrantedRoute";
  readonly scope: Scope;
  readonly reply: (call: GrantedCall) => T.Task<Reply>;
}
export type Route = ProbeRoute | OpenRoute | GrantedRoute;

export const refused = (error: HttpError): Reply => ({ result: E.left(error) });
