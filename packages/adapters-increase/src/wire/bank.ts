import type { OutcomeUnknown } from "@condor/core";
import type { Increase } from "increase";
import * as t from "io-ts";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { unheard, type WireFailure } from "./failure.js";
import type { Send } from "./resilience.js";
import { thrownAs } from "./thrown.js";

type Path = "/entities" | "/accounts" | "/account_numbers" | "/cards" | "/physical_cards";

interface Page<A> {
  readonly data: ReadonlyArray<A>;
  readonly next_cursor: string | null;
}

/** Increase as one call of the port sees it: what is made with a key, and what is listed. */
export interface Bank {
  readonly make: <A>(
    path: Path,
    answer: t.Decoder<unknown, A>,
    key: string,
    body: object,
  ) => TE.TaskEither<WireFailure, A>;
  readonly list: <A>(
    path: Path,
    item: t.Decoder<unknown, A>,
    query: Readonly<Record<string, string>>,
  ) => TE.TaskEither<OutcomeUnknown, Page<A>>;
}

const Listed = t.type({ data: t.array(t.unknown), next_cursor: t.union([t.string, t.null]) });

const decoded =
  <A>(what: string, answer: t.Decoder<unknown, A>) =>
  (value: unknown): E.Either<WireFailure, A> =>
    pipe(
      answer.decode(value),
      E.mapLeft(() => unheard(`${what}: an answer that cannot be read`)),
    );

/** A request that only reads may be sent again after whatever went wrong on its way. */
const again = (failure: WireFailure): WireFailure =>
  failure._tag === "Unheard" && failure.isOutage ? { again: 0, ...failure } : failure;

export const unknownOf = (failure: WireFailure): OutcomeUnknown => ({
  _tag: "OutcomeUnknown",
  cause: failure._tag === "Unheard" ? failure.cause : `the listing was answered ${failure._tag}`,
});

/**
 * The SDK's typed lists are not used: they show an answer that is no list as an empty one, and to hold what is not
 * known for absent is what must never happen.
 */
export const bank = (client: Increase, send: Send): Bank => ({
  make: (path, answer, key, body) => {
    const what = `POST ${path}`;
    return send((signal) =>
      pipe(
        TE.tryCatch(
          () =>
            client.post<unknown>(path, {
              body,
              signal,
              idempotencyKey: key,
              // Named twice: headers of the environment would win over the first, and nothing wins over these.
              headers: { "Idempotency-Key": key },
            }),
          thrownAs(what),
        ),
        TE.chainEitherK(decoded(what, answer)),
      )(),
    );
  },
  list: (path, item, query) => {
    const what = `GET ${path}`;
    return pipe(
      send((signal) =>
        pipe(
          TE.tryCatch(() => client.get<unknown>(path, { query, signal }), thrownAs(what)),
          TE.chainEitherK(decoded(what, Listed)),
          TE.chainEitherK(({ data, next_cursor }) =>
            pipe(
              data,
              E.traverseArray(decoded(what, item)),
              E.map((items) => ({ data: items, next_cursor })),
            ),
          ),
          TE.mapLeft(again),
        )(),
      ),
      TE.mapLeft(unknownOf),
    );
  },
});
