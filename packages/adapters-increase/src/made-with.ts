import type { OutcomeUnknown } from "@condor/core";
import type * as t from "io-ts";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Bank } from "./wire/bank.js";

/** What Increase lists for a key: nothing, or one object. A list of other keys answers another question. */
export const madeWith = <A extends { readonly idempotency_key: string | null }>(
  { list }: Bank,
  path: Parameters<Bank["list"]>[0],
  item: t.Decoder<unknown, A>,
  key: string,
): TE.TaskEither<OutcomeUnknown, ReadonlyArray<A>> =>
  pipe(
    list(path, item, { idempotency_key: key }),
    TE.filterOrElse(
      ({ data }) => data.every(({ idempotency_key }) => idempotency_key === key),
      (): OutcomeUnknown => ({ _tag: "OutcomeUnknown", cause: `GET ${path}: a list of other keys` }),
    ),
    TE.map(({ data }) => data),
  );
