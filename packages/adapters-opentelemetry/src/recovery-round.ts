import type { CardIssuer, CustomerId, CustomerRepository, Ports } from "@condor/core";
import { context, type Context, ROOT_CONTEXT, type Span, trace } from "@opentelemetry/api";
import * as E from "#fp-ts/Either";
import type * as IO from "#fp-ts/IO";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { TraceKeeping } from "./trace-keeping.js";
import { remoteSpan } from "./traceparent.js";
import { tracer } from "./tracer.js";

interface Current {
  readonly customerId: CustomerId;
  readonly span: Span;
  readonly inside: Context;
}

/** The span of the creation that the round is at. */
interface Walk {
  readonly knew: (customerId: CustomerId, traceparent: string | undefined) => void;
  readonly at: (customerId: CustomerId) => void;
  readonly came: (to: string) => void;
  readonly end: IO.IO<void>;
  /** Runs a task as part of that creation's trace. */
  readonly inside: <A>(task: () => T.Task<A>) => T.Task<A>;
}

const walk = (client: string): Walk => {
  const traces = new Map<CustomerId, string | undefined>();
  let current: Current | undefined;
  const end = (): void => {
    current?.span.end();
    current = undefined;
  };
  const parentOf = (customerId: CustomerId): Context =>
    pipe(
      remoteSpan(traces.get(customerId)),
      O.match(
        () => ROOT_CONTEXT,
        (span) => trace.setSpanContext(ROOT_CONTEXT, span),
      ),
    );
  return {
    knew: (customerId, traceparent) => void traces.set(customerId, traceparent),
    at: (customerId) => {
      if (current?.customerId === customerId) return;
      end();
      const parent = parentOf(customerId);
      const span = tracer().startSpan("condor.recover", { attributes: { "condor.client": client } }, parent);
      current = { customerId, span, inside: trace.setSpan(parent, span) };
    },
    came: (to) => void current?.span.setAttribute("condor.to", to),
    end,
    inside: (task) => () => context.with(current?.inside ?? context.active(), () => task()()),
  };
};

const customersOn = ({ knew, at, came, end, inside }: Walk, customers: TraceKeeping): CustomerRepository => ({
  ...customers,
  due:
    (...asked) =>
    async () => {
      end();
      const due = await customers.due(...asked)();
      for (const { customerId, traceparent } of E.isRight(due) ? due.right : []) knew(customerId, traceparent);
      return due;
    },
  find: (customerId) => {
    at(customerId);
    return inside(() => customers.find(customerId));
  },
  advance: (advance) =>
    pipe(
      inside(() => customers.advance(advance)),
      TE.chainFirstIOK(
        ({ _tag }) =>
          () =>
            _tag === "Written" ? came(advance.creation._tag) : undefined,
      ),
    ),
});

const issuerOn = ({ inside }: Walk, issuer: CardIssuer): CardIssuer => ({
  ...issuer,
  openAccount: (key, order) => inside(() => issuer.openAccount(key, order)),
  issueDebitCard: (key, order, account) => inside(() => issuer.issueDebitCard(key, order, account)),
  findByKey: (key, order) => inside(() => issuer.findByKey(key, order)),
});

export interface RecoveryRound {
  readonly ports: Ports;
  readonly end: IO.IO<void>;
}

/**
 * The ports of one round of recovery, which finishes creations one after the other: from the read of one to that of the
 * next, everything is part of the trace in which it began.
 */
export const recoveryRound = (ports: Ports): RecoveryRound => {
  const along = walk(ports.customers.client);
  return {
    ports: { ...ports, customers: customersOn(along, ports.customers), issuer: issuerOn(along, ports.issuer) },
    end: along.end,
  };
};
