import { context, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { expect, test } from "vitest";
import { pageRequest } from "../page.js";
import { throws } from "../throws.js";
import { everything, world } from "../world.js";
import { recorded } from "./recorded.js";

const traceId = "0af7651916cd43dd8448eb211c80319c";
const spanId = "b7ad6b7169203331";
const caller = { traceparent: `00-${traceId}-${spanId}-01` };
const create = "/condor/customer/create";

test("a request is one span: pattern, status, code, requestId, client, and nothing else", async () => {
  const spans = recorded();
  const of = world();
  const { requestId } = (await (await of.create(pageRequest)).json()) as { readonly requestId: string };
  await of.send("PROPFIND", "/Jessie/Testman?ssn=1");
  const [first, second] = spans();
  expect([first?.name, first?.kind, first?.attributes]).toEqual([
    `POST ${create}`,
    SpanKind.SERVER,
    {
      "http.request.method": "POST",
      "http.route": create,
      "http.response.status_code": 200,
      "condor.code": "0",
      "condor.request_id": requestId,
      "condor.client": "acme",
    },
  ]);
  expect([second?.name, second?.attributes]).toEqual([
    "HTTP",
    {
      "http.request.method": "_OTHER",
      "http.response.status_code": 404,
      "condor.code": "routeNotFound",
      "condor.request_id": expect.stringMatching(/^[0-9a-f]{32}$/u) as unknown,
    },
  ]);
  expect(spans()).toHaveLength(2);
});

test("a caller who is trusted is continued, and one who is not is linked to", async () => {
  const spans = recorded();
  await world({ trustTraceparent: true }).create(pageRequest, everything, caller);
  await world().create(pageRequest, everything, caller);
  const [trusted, stranger] = spans();
  expect(trusted?.spanContext().traceId).toBe(traceId);
  expect(trusted?.parentSpanContext).toMatchObject({ traceId, spanId, isRemote: true });
  expect(trusted?.links).toEqual([]);
  expect(stranger?.spanContext().traceId).not.toBe(traceId);
  expect(stranger?.parentSpanContext).toBe(undefined);
  expect(stranger?.links.map((one) => one.context)).toMatchObject([{ traceId, spanId }]);
});

test.each([
  ["", undefined],
  ["Jessie Testman", undefined],
  [`00-${"0".repeat(32)}-${spanId}-01`, undefined],
  [`00-${traceId}-${"0".repeat(16)}-01`, undefined],
  [`00-${traceId.toUpperCase()}-${spanId}-01`, undefined],
  [`ff-${traceId}-${spanId}-01`, undefined],
  [`00-${traceId}-${spanId}-01-more`, undefined],
  [`01-${traceId}-${spanId}-01-more`, spanId],
  [`01-${traceId}-${spanId}-01-${"x".repeat(512)}`, undefined],
])("traceparent %j of a trusted caller", async (traceparent, parent) => {
  const spans = recorded();
  await world({ trustTraceparent: true }).create(pageRequest, everything, { traceparent });
  expect(spans()[0]?.parentSpanContext?.spanId).toBe(parent);
});

test("a span of the host's own is the parent, whatever the caller says", async () => {
  const spans = recorded();
  const host = trace.getTracer("host").startSpan("host");
  const of = world({ trustTraceparent: true });
  await context.with(trace.setSpan(context.active(), host), () => of.create(pageRequest, everything, caller));
  expect(spans()[0]?.parentSpanContext?.spanId).toBe(host.spanContext().spanId);
});

test("an answer of 500 is an error without words, also where something threw", async () => {
  const spans = recorded();
  await world({ portsOf: throws(new Error("Jessie Testman")) }).create(pageRequest);
  const [span] = spans();
  expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
  expect(span?.events).toEqual([]);
  expect(span?.attributes["condor.code"]).toBe("internalError");
});

test("an observation names the trace, where there is one", async () => {
  const silent = world();
  await silent.create(pageRequest);
  const spans = recorded();
  const of = world();
  await of.create(pageRequest);
  expect(silent.observations.map((one) => "traceId" in one)).toEqual([false]);
  expect(of.observations.map((one) => one.traceId)).toEqual([spans()[0]?.spanContext().traceId]);
});
