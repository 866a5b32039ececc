import { pipe } from "#fp-ts/function";
import * as E from "#fp-ts/Either";
import { type Answer, success } from "./answer/answer.js";
import { errorAnswer } from "./answer/error-answer.js";
import type { CondorAppOptions } from "./condor-app-options.js";
import { deprecationHeaders } from "./deprecation.js";
import { guarded } from "./guarded.js";
import type { Observation } from "./observation.js";
import { rateHeaders } from "./rate/rate-headers.js";
import type { Respond } from "./respond.js";
import type { ClientReply } from "./route/called.js";
import type { Route } from "./route/route.js";
import { traceIdOf } from "./trace/request-span.js";
import { describe } from "./trace/traced.js";
import type { Visit } from "./visit.js";

const withHeaders = (answer: Answer, headers: Answer["headers"]): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
});

/** The end of a visit: the reply becomes an answer, is observed, and is sent. */
export const concluded = ({ clock, deprecation, onAnswer }: CondorAppOptions, respond: Respond) => {
  const deprecated = deprecationHeaders(deprecation);

  return ({ requestId, startedAt, span, method = "" }: Visit, route?: Route) =>
    ({ result, headers = {}, client, customerId, page, replayed, taken = [] }: ClientReply): Response => {
      const now = clock.now();
      const plain = pipe(
        result,
        E.matchW(
          (error) => errorAnswer(error, now),
          (data) => withHeaders({ ...success(data), ...(page === undefined ? {} : { page }) }, headers),
        ),
      );
      const counted = withHeaders(plain, rateHeaders(taken, now));
      const answer = route?.deprecated === true ? withHeaders(counted, deprecated) : counted;
      const traceId = traceIdOf(span);
      const observation: Observation = {
        requestId,
        ...(traceId === undefined ? {} : { traceId }),
        ...(route === undefined ? {} : { route: route.path }),
        status: answer.status,
        code: answer.code,
        durationMs: Math.max(0, now - startedAt),
        ...(replayed === undefined ? {} : { replayed }),
        ...(client === undefined ? {} : { client }),
        ...(customerId === undefined ? {} : { customerId }),
      };
      describe(span, method, observation);
      void guarded(() => () => Promise.resolve(onAnswer?.(observation)))();
      return respond(requestId, answer);
    };
};
