import { type Clock, type CreateError, type CreateOptions, CreateRequest, type Opened } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { createCustomerOperation } from "../operation/create-customer.js";
import { answerHeard } from "./answer-heard.js";
import type { ClientError } from "./client-error.js";
import { createError } from "./create-error.js";
import type { Heard } from "./exchange.js";
import { limitsOf } from "./limits.js";
import { opened } from "./opened.js";
import type { Session } from "./session.js";
import { unexpectedAnswer } from "./unexpected-answer.js";

const { method, path, data } = createCustomerOperation;
const customerHeard = answerHeard(data);

/** A key as a quoted string (RFC 9651, section 3.3.3). */
const quoted = (key: string): string => `"${key.replaceAll(/["\\]/gu, "\\$&")}"`;

const read =
  (clock: Clock, request: CreateRequest, ownKey: boolean) =>
  (heard: Heard): E.Either<CreateError | ClientError, Opened> =>
    pipe(
      customerHeard(heard),
      E.mapLeft((said) =>
        "_tag" in said ? said : createError(said, { customerId: request.customerId, heard, now: clock.now() }),
      ),
      E.chainW((customer) => {
        // A key drawn here is known to no one else: what it repeats is this very call.
        const replayed = ownKey && heard.headers.get("Idempotency-Replayed") === "true";
        return pipe(
          opened(request, customer, replayed),
          E.fromOption(() => unexpectedAnswer(heard)),
        );
      }),
    );

/**
 * `create` over HTTP. Without a key of the caller's one is drawn for the call, so that a try repeated after a lost
 * answer is answered with what the lost one made, and not that the customer exists.
 */
export const createOver =
  (ask: Session, clock: Clock) =>
  (request: CreateRequest, options: CreateOptions = {}): TE.TaskEither<CreateError | ClientError, Opened> => {
    const { idempotencyKey } = options;
    return pipe(
      () => {
        const headers = { "Idempotency-Key": quoted(idempotencyKey ?? crypto.randomUUID()) };
        const asking = { method, path, headers, body: CreateRequest.encode(request) };
        return ask(asking, limitsOf(clock, options))();
      },
      TE.chainEitherKW(read(clock, request, idempotencyKey !== undefined)),
    );
  };
