import { isSpanContextValid, type SpanContext, TraceFlags } from "@opentelemetry/api";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";

// A version after 00 may append parts, which are not read; ff is none (W3C Trace Context, section 3.2.2).
const form = /^(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/u;

/** The span that the header `traceparent` names; none where it is missing or malformed. `tracestate` is not read: any text. */
export const callersSpan = ({ headers }: Request): O.Option<SpanContext> =>
  pipe(
    O.fromNullable(headers.get("traceparent")),
    O.filter(({ length }) => length <= 512),
    O.chainNullableK((text) => form.exec(text)),
    O.filter(([, version, , , , rest]) => version !== "00" || rest === undefined),
    O.map(([, , traceId = "", spanId = "", flags = ""]): SpanContext => {
      const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
      return { traceId, spanId, traceFlags, isRemote: true };
    }),
    O.filter(isSpanContextValid),
  );
