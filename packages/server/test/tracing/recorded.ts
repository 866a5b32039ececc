import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { onTestFinished } from "vitest";

/** Records every span until the test is over. */
export const recorded = (): (() => ReadonlyArray<ReadableSpan>) => {
  const exporter = new InMemorySpanExporter();
  trace.disable();
  context.disable();
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  onTestFinished(() => {
    trace.disable();
    context.disable();
  });
  return () => exporter.getFinishedSpans();
};

/** Each span by name, its parent's name, and all that it says. */
export const told = (spans: ReadonlyArray<ReadableSpan>) => {
  const names = new Map(spans.map((span) => [span.spanContext().spanId, span.name]));
  return spans.map(({ name, parentSpanContext, attributes }) => [
    name,
    names.get(parentSpanContext?.spanId ?? ""),
    attributes,
  ]);
};
