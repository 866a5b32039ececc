import { context, type Span, SpanStatusCode, trace } from "@opentelemetry/api";
import type { Observation } from "../observation.js";

/** What is told of an answer: the pattern of its route, its code, who was answered. Never the path, nor the customer. */
export const describe = (span: Span, method: string, { requestId, route, code, client }: Observation): void => {
  if (route !== undefined) span.updateName(`${method} ${route}`);
  span.setAttributes({
    ...(route === undefined ? {} : { "http.route": route }),
    "condor.code": code,
    "condor.request_id": requestId,
    ...(client === undefined ? {} : { "condor.client": client }),
  });
};

/** Answers inside of a span, and ends it. */
export const traced = async (span: Span, answer: () => Promise<Response>): Promise<Response> => {
  const response = await context.with(trace.setSpan(context.active(), span), answer);
  span.setAttribute("http.response.status_code", response.status);
  if (response.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
  return response;
};
