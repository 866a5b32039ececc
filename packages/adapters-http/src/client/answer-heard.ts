import type { Schema } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import { type FailureSaid, failureSaid } from "../envelope/failure-said.js";
import { successEnvelope } from "../envelope/success-envelope.js";
import type { UnexpectedAnswer } from "./client-error.js";
import type { Heard } from "./exchange.js";
import { unexpectedAnswer } from "./unexpected-answer.js";

/** Success's data, or the failure, by the codecs that wrote them; anything else is unexpected. */
export const answerHeard = <A>(of: Schema<A>) => {
  const envelope = successEnvelope(of);
  return (heard: Heard): E.Either<FailureSaid | UnexpectedAnswer, A> => {
    if (heard.status === 200)
      return pipe(
        envelope.check(heard.body),
        E.mapLeft(() => unexpectedAnswer(heard)),
        E.map(({ data }): A => data),
      );
    return E.left(
      pipe(
        failureSaid(heard.status, heard.body),
        O.getOrElseW(() => unexpectedAnswer(heard)),
      ),
    );
  };
};
