import { type Attributes, context, type Context, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { tracer } from "./tracer.js";

/** A span around one task: all that it may ever say is named by whoever makes it. */
export interface Spanned<L, A> {
  readonly name: string;
  /** `CLIENT` where another system is asked. */
  readonly kind?: SpanKind;
  readonly attributes: Attributes;
  /** What is known only of the answer. */
  readonly answered: (answer: E.Either<L, A>) => Attributes;
  /** Whether the answer is a fault of the system, not a word of it. */
  readonly failed: (answer: E.Either<L, A>) => boolean;
}

/** The context that a span's children are made in. */
const inside = (span: Span): Context => trace.setSpan(context.active(), span);

/**
 * What is thrown is thrown on, and of the error nothing is told: it may hold anything. The task is made inside of the
 * span too, for an adapter may throw before it returns one.
 */
export const spanned =
  <L, A>({ name, kind = SpanKind.INTERNAL, attributes, answered, failed }: Spanned<L, A>) =>
  (task: () => TE.TaskEither<L, A>): TE.TaskEither<L, A> =>
  async () => {
    const span = tracer().startSpan(name, { kind, attributes });
    try {
      const answer = await context.with(inside(span), () => task()());
      span.setAttributes(answered(answer));
      if (failed(answer)) span.setStatus({ code: SpanStatusCode.ERROR });
      return answer;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      return await Promise.reject(error);
    } finally {
      span.end();
    }
  };
