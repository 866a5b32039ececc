import type {
  AdvanceAnswer,
  BeginAnswer,
  ClientId,
  Creation,
  CustomerRecord,
  CustomerRepository,
  StorageUnavailable,
  Version,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import { recentStates, type RecentStates } from "./recent-states.js";
import { spanned } from "./spanned.js";
import type { TraceKeeping } from "./trace-keeping.js";
import { activeTraceparent } from "./traceparent.js";

type Write<A> = TE.TaskEither<StorageUnavailable, A>;

const transition =
  (client: ClientId, { saw, at }: RecentStates) =>
  <A extends BeginAnswer | AdvanceAnswer>(
    operation: "begin" | "advance",
    from: Version | undefined,
    { _tag: to }: Creation,
    write: () => Write<A>,
  ): Write<A> =>
    pipe(
      spanned<StorageUnavailable, A>({
        name: `condor.${operation}`,
        attributes: { "condor.client": client, "condor.from": at(from), "condor.to": to },
        answered: (answer) => ({ "condor.answer": E.isRight(answer) ? answer.right._tag : answer.left._tag }),
        failed: E.isLeft,
      })(write),
      TE.chainFirstIOK((answer) => () => {
        if (answer._tag === "Written") saw(answer.version, to);
      }),
    );

const remembered =
  ({ saw }: RecentStates) =>
  (record: O.Option<CustomerRecord>) =>
  (): void => {
    const creation = O.isSome(record) ? record.value.creation : undefined;
    if (creation !== undefined) saw(creation.version, creation.creation._tag);
  };

/**
 * A span for each transition: from which state to which, and whether it was written, by tag. Neither customer nor record.
 * What begins is told the trace that it is part of.
 */
export const tracedCustomerRepository = (customers: TraceKeeping): CustomerRepository => {
  const states = recentStates();
  const moved = transition(customers.client, states);
  return {
    ...customers,
    find: (customerId) => pipe(customers.find(customerId), TE.chainFirstIOK(remembered(states))),
    findByIdempotencyKey: (key) => pipe(customers.findByIdempotencyKey(key), TE.chainFirstIOK(remembered(states))),
    begin: (beginning) => {
      const traceparent = activeTraceparent();
      const traced = traceparent === undefined ? beginning : { ...beginning, traceparent };
      return moved("begin", beginning.refusedVersion, beginning.creation, () => customers.begin(traced));
    },
    advance: (advance) => moved("advance", advance.version, advance.creation, () => customers.advance(advance)),
  };
};
