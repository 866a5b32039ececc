import type { ClientId } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as T from "#fp-ts/Task";
import { authorise } from "../authorise.js";
import { guarded } from "../guarded.js";
import type { TokenStore } from "../token/token-store.js";
import { addressKey } from "../rate/address-key.js";
import type { Limits } from "../rate/limits.js";
import { type Limit, rated } from "../rate/rated.js";
import { busy, type Turnstile } from "../overload/turnstile.js";
import { type Call, type GrantedCall, type GrantedRoute, refused, type Reply, type Route } from "./route.js";

/** What a call passes before it comes to its route. */
export interface Gates {
  readonly turnstile: Turnstile;
  readonly limits: Limits;
  readonly tokens: TokenStore;
}

/** A reply, and the client that it goes to. */
export interface ClientReply extends Reply {
  readonly client?: ClientId;
}

const safely =
  <R extends Reply>(reply: () => T.Task<R>): T.Task<R | Reply> =>
  async () => {
    const said = await guarded(reply)();
    return E.isLeft(said) ? refused(said.left) : said.right;
  };

/** The scope, then the client's limit. */
const granted =
  ({ limiter, rates }: Limits, { scope, reply }: GrantedRoute, call: GrantedCall): T.Task<ClientReply> =>
  async () => {
    const { client, scopes } = call.grant;
    if (!scopes.includes(scope)) return { ...refused({ _tag: "Forbidden", scope }), client };
    const answered = rated(limiter, [{ policy: rates.client?.(call.grant), key: client }]);
    const said = await safely(() => answered(() => safely(() => reply(call))))();
    return { ...said, client };
  };

const authorised =
  ({ tokens, limits }: Gates, route: GrantedRoute, call: Call) =>
  (): T.Task<ClientReply> =>
  async () => {
    const grant = await authorise(tokens)(call.request)();
    return E.isLeft(grant) ? refused(grant.left) : granted(limits, route, { ...call, grant: grant.right })();
  };

/** Where the address is not known, nothing is counted by it. */
const ofAddress = ({ rates, trustedProxies }: Limits, route: Route, { request, peer }: Call): ReadonlyArray<Limit> => {
  const own = route._tag === "OpenRoute" ? [route.rate] : [];
  return pipe(
    addressKey(request, peer, trustedProxies),
    O.match(
      () => [],
      (key) => [rates.address, ...own].map((policy) => ({ policy, key })),
    ),
  );
};

const methodsOf = ({ method }: Route): ReadonlyArray<string> => (method === "GET" ? ["GET", "HEAD"] : [method]);

/** The room that there is, then the limits per address. */
const admitted =
  ({ turnstile, limits }: Gates, route: Route, call: Call) =>
  <R extends Reply>(reply: () => T.Task<R>): T.Task<R | Reply> =>
    call.peer.crowded === true
      ? T.of(busy)
      : turnstile(call.request, () =>
          safely(() => rated(limits.limiter, ofAddress(limits, route, call))(() => safely(reply))),
        );

/** In the published order: method, overload, limits per address, token, scope, limit per client, then the route. */
export const called =
  (gates: Gates, route: Route) =>
  (call: Call): T.Task<ClientReply> => {
    const allowed = methodsOf(route);
    if (!allowed.includes(call.request.method)) return T.of(refused({ _tag: "MethodNotAllowed", allowed }));
    const behind = admitted(gates, route, call);
    return safely((): T.Task<ClientReply> => {
      switch (route._tag) {
        case "ProbeRoute":
          return route.reply(call);
        case "OpenRoute":
          return behind(() => route.reply(call));
        case "GrantedRoute":
          return behind(authorised(gates, route, call));
        default:
          return route satisfies never;
      }
    });
  };
