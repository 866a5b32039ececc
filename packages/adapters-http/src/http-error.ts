import type { CreateError, Instant, Milliseconds } from "@condor/core";
import type { BodyError } from "./body/body.js";
import type { Unexpected } from "./guarded.js";
import type { NotReady } from "./readiness.js";
import type { Scope } from "./scope.js";
import type { TransportError } from "./transport-error.js";

interface RouteNotFound {
  readonly _tag: "RouteNotFound";
}
interface MethodNotAllowed {
  readonly _tag: "MethodNotAllowed";
  readonly allowed: ReadonlyArray<string>;
}
/** No token, a wrong or expired one, or a wrong pair of login and password: nobody is told which. */
export interface Unauthorized {
  readonly _tag: "Unauthorized";
}
export interface Forbidden {
  readonly _tag: "Forbidden";
  readonly scope: Scope;
}
/** A limit has nothing left for this caller until `retryAt`. */
export interface TooManyRequests {
  readonly _tag: "TooManyRequests";
  readonly retryAt: Instant;
}
/** More is asked at once than is taken on. Nothing was done. */
export interface ServerBusy {
  readonly _tag: "ServerBusy";
  readonly retryAfter: Milliseconds;
}
/** No customer of this client has the id in the path, which may be any text. */
interface NoSuchCustomer {
  readonly _tag: "NoSuchCustomer";
  readonly customerId: string;
}

/** Why a request was not answered with what it asked for. */
export type HttpError =
  | RouteNotFound
  | MethodNotAllowed
  | Unauthorized
  | Forbidden
  | TooManyRequests
  | ServerBusy
  | NotReady
  | TransportError
  | NoSuchCustomer
  | BodyError
  | CreateError
  | Unexpected;
