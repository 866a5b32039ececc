import type { ClientId } from "@condor/core";
import { identity, pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { match } from "ts-pattern";
import { authorise } from "../authorise.js";
import { guarded } from "../guarded.js";
import type { TokenStore } from "../token/token-store.js";
import { type Call, type GrantedCall, type GrantedRoute, refused, type Reply, type Route } from "./route.js";

/** A reply, and the client that it goes to. */
export interface ClientReply extends Reply {
  readonly client?: ClientId;
}

const safely = <R extends Reply>(reply: () => T.Task<R>): T.Task<R | Reply> =>
  pipe(guarded(reply), TE.matchW(refused, identity));

const granted = ({ scope, reply }: GrantedRoute, call: GrantedCall): T.Task<ClientReply> =>
  pipe(
    call.grant.scopes.includes(scope) ? safely(() => reply(call)) : T.of(refused({ _tag: "Forbidden", scope })),
    T.map((said) => ({ ...said, client: call.grant.client })),
  );

const methodsOf = ({ method }: Route): ReadonlyArray<string> => (method === "GET" ? ["GET", "HEAD"] : [method]);

/** In the published order: the method, then the token, then its scope, and all else in the route itself. */
export const called =
  (tokens: TokenStore, route: Route) =>
  (call: Call): T.Task<ClientReply> => {
    const allowed = methodsOf(route);
    if (!allowed.includes(call.request.method)) return T.of(refused({ _tag: "MethodNotAllowed", allowed }));
    return safely(() =>
      match(route)
        .with({ _tag: "OpenRoute" }, ({ reply }): T.Task<ClientReply> => reply(call))
        .with({ _tag: "GrantedRoute" }, (one) =>
          pipe(
            authorise(tokens)(call.request),
            TE.matchEW(
              (error) => T.of<ClientReply>(refused(error)),
              (grant) => granted(one, { ...call, grant }),
            ),
          ),
        )
        .exhaustive(),
    );
  };
