import {
  context,
  INVALID_SPAN_CONTEXT,
  isSpanContextValid,
  type Span,
  SpanKind,
  trace,
  type Tracer,
} from "@opentelemetry/api";
import * as O from "#fp-ts/Option";
import { callersSpan } from "./traceparent.js";

const tracer = (): Tracer => trace.getTracer("@condor/adapters-http");

/** No route has another; what else a caller wrote there is theirs (OpenTelemetry's conventions for HTTP). */
const methods: ReadonlySet<string> = new Set([
  "CONNECT",
  "DELETE",
  "GET",
  "HEAD",
  "OPTIONS",
  "PATCH",
  "POST",
  "PUT",
  "TRACE",
]);

export const methodOf = ({ method }: Request): string => (methods.has(method) ? method : "_OTHER");

/**
 * The span of a request. A span of the host's own, if one is active, is its parent: the host has judged the headers. Else
 * the caller's is, if callers are trusted; if they are not, the trace is a new one that links to the caller's.
 */
export const requestSpan = (request: Request, isTrusted: boolean): Span => {
  const method = methodOf(request);
  const name = method === "_OTHER" ? "HTTP" : method;
  const options = { kind: SpanKind.SERVER, attributes: { "http.request.method": method } };
  const active = context.active();
  const caller = trace.getSpan(active) === undefined ? callersSpan(request) : O.none;
  if (O.isNone(caller)) return tracer().startSpan(name, options, active);
  return isTrusted
    ? tracer().startSpan(name, options, trace.setSpanContext(active, caller.value))
    : tracer().startSpan(name, { ...options, root: true, links: [{ context: caller.value }] }, active);
};

/** Of what is no request. */
export const noSpan: Span = trace.wrapSpanContext(INVALID_SPAN_CONTEXT);

/** What a log may say of a span; nothing where nobody traces. */
export const traceIdOf = (span: Span): string | undefined => {
  const own = span.spanContext();
  return isSpanContextValid(own) ? own.traceId : undefined;
};
