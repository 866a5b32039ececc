import { context, isSpanContextValid, type SpanContext, trace, TraceFlags } from "@opentelemetry/api";
import * as O from "#fp-ts/Option";
import { pipe } from "#fp-ts/function";

const written = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${(traceFlags & TraceFlags.SAMPLED) === 0 ? "00" : "01"}`;

/** The span that is active, as W3C's Trace Context (level 1) writes it; none where nobody traces. */
export const activeTraceparent = (): string | undefined =>
  pipe(
    O.fromNullable(trace.getSpanContext(context.active())),
    O.filter(isSpanContextValid),
    O.map(written),
    O.toUndefined,
  );

/** The span that a traceparent names: one of another process, or none where it names none. */
export const remoteSpan = (traceparent: string | undefined): O.Option<SpanContext> =>
  pipe(
    O.fromNullable(/^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/u.exec(traceparent ?? "")),
    O.map(([, traceId = "", spanId = "", flags = ""]): SpanContext => {
      const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
      return { traceId, spanId, traceFlags, isRemote: true };
    }),
    O.filter(isSpanContextValid),
  );
