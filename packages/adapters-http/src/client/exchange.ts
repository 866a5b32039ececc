import type { Milliseconds } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { parse } from "#fp-ts/Json";
import * as TE from "#fp-ts/TaskEither";
import { type Lost, unreachable } from "./lost.js";

/** A request, but for where the service is. */
export interface Asking {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An answer, whole. A body that is no JSON is `undefined`. */
export interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** When one try is given up. */
interface Patience {
  readonly timeout: Milliseconds;
  readonly signal: AbortSignal | undefined;
}

export type Exchange = (asking: Asking, patience: Patience) => TE.TaskEither<Lost, Heard>;

const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const give = (): void => reject(new Error("aborted"));
    if (signal.aborted) give();
    else signal.addEventListener("abort", give, { once: true });
  });

const heard = async (response: Response): Promise<Heard> => {
  const body = pipe(
    parse(await response.text()),
    E.getOrElseW(() => undefined),
  );
  return { status: response.status, headers: response.headers, body };
};

/** One try. A redirection is not followed: the token is for this service and no other. */
export const exchange =
  (base: string, fetch: (request: Request) => Promise<Response>): Exchange =>
  ({ method, path, headers, body }, { timeout, signal }) => {
    const limit = AbortSignal.timeout(timeout);
    const ends = signal === undefined ? limit : AbortSignal.any([limit, signal]);
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const ask = async (): Promise<Heard> =>
      heard(await fetch(new Request(`${base}${path}`, { method, headers, signal: ends, redirect: "error", ...sent })));
    return TE.tryCatch(
      // A fetch that does not listen to the signal is not waited for.
      () => Promise.race([ask(), whenAborted(ends)]),
      (thrown): Lost => {
        if (signal?.aborted === true) return { _tag: "Cancelled" };
        return limit.aborted ? { _tag: "TimedOut", after: timeout } : unreachable(thrown);
      },
    );
  };
