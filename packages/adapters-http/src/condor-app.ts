import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { Hono } from "hono";
import { internalError } from "./answer/create-error-answers.js";
import { concluded } from "./concluded.js";
import type { CondorAppOptions } from "./condor-app-options.js";
import { guarded } from "./guarded.js";
import type { Peer } from "./peer.js";
import { standardCapacity } from "./overload/capacity.js";
import { turnstile } from "./overload/turnstile.js";
import { limitsOf } from "./rate/limits.js";
import { requestIds } from "./request-id.js";
import { responding } from "./respond.js";
import { called, type Gates } from "./route/called.js";
import { refused } from "./route/route.js";
import { routes } from "./route/routes.js";
import { methodOf, noSpan, requestSpan } from "./trace/request-span.js";
import { traced } from "./trace/traced.js";
import type { TransportError } from "./transport-error.js";
import type { Visit } from "./visit.js";

export interface CondorApp {
  /** Answers every request, and never rejects. It needs no `this`: hand it to any host. */
  readonly fetch: (request: Request, peer?: Peer) => Promise<Response>;
  /** The answer to what is no request, in the same envelope and observed like all others. Never rejects. */
  readonly refuse: (error: TransportError) => Promise<Response>;
}

const gatesOf = ({ capacity = standardCapacity, clock, limits, tokens }: CondorAppOptions): Gates => ({
  turnstile: turnstile(clock, capacity),
  limits: limitsOf(limits, clock),
  tokens,
});

/** The routes of the API as one web-standard function. */
export const condorApp = (options: CondorAppOptions): CondorApp => {
  const respond = responding(options.strictTransport);
  const conclude = concluded(options, respond);
  const drawRequestId = requestIds(options.newRequestId);
  const hono = new Hono<{ Bindings: Visit }>();

  const gates = gatesOf(options);
  for (const route of routes(options, gates.limits))
    hono.all(route.path, ({ req, env }) =>
      pipe(
        called(gates, route)({ request: req.raw, peer: env.peer, param: (name) => req.param(name) }),
        T.map(conclude(env, route)),
      )(),
    );
  hono.notFound(({ env }) => conclude(env)(refused({ _tag: "RouteNotFound" })));
  hono.onError((_, { env: { requestId } }) => respond(requestId, internalError));

  const answered = (
    asked: Pick<Visit, "peer" | "span" | "method">,
    answer: (visit: Visit) => Response | Promise<Response>,
  ): Promise<Response> => {
    const requestId = drawRequestId();
    return pipe(
      guarded(() => async () => answer({ ...asked, requestId, startedAt: options.clock.now() })),
      TE.getOrElse(() => T.of(respond(requestId, internalError))),
    )();
  };
  return {
    fetch: (request, peer = {}) => {
      const span = requestSpan(request, options.trustTraceparent === true);
      const asked = { peer, span, method: methodOf(request) };
      return traced(span, () => answered(asked, (visit) => hono.fetch(request, visit)));
    },
    refuse: (error) => answered({ peer: {}, span: noSpan }, (visit) => conclude(visit)(refused(error))),
  };
};
