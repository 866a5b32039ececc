import type {
  BeginAnswer,
  ClientId,
  Clock,
  CustomerRepository,
  Instant,
  Milliseconds,
  StorageUnavailable,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { CreationQuota, QuotaAnswer } from "./creation-quota.js";

/** How many creations of a client began, counted up to its limit for a day; absent, it has none. */
export interface BegunCreations {
  readonly begun: number;
  readonly limit?: number;
}

export interface CountedCreationQuotaOptions {
  readonly clock: Pick<Clock, "now">;
  /** Counts in the store, from a moment on. */
  readonly count: (client: ClientId, since: Instant) => TE.TaskEither<StorageUnavailable, BegunCreations>;
  /** How long a count is relied on: 5 s unless told. */
  readonly freshness?: Milliseconds;
}

export interface CountedCreationQuota {
  readonly quota: CreationQuota;
  /** The same repository, whose beginnings are counted at once. */
  readonly metered: (customers: CustomerRepository) => CustomerRepository;
}

interface Count extends BegunCreations {
  readonly at: Instant;
  readonly day: Instant;
  /** Begun here since the store was asked; it may or may not have counted those that began just then. */
  readonly own: number;
}

const aDay: Milliseconds = 86_400_000;
// Instants count days of 86,400 s, as POSIX time does.
const midnight = (now: Instant): Instant => now - (now % aDay);

const within: QuotaAnswer = { _tag: "Within" };
const reached = ({ begun, limit }: BegunCreations): boolean => limit !== undefined && begun >= limit;
const answerOf = (count: Count): QuotaAnswer =>
  reached(count) ? { _tag: "Exhausted", until: count.day + aDay } : within;

/** A count says no only as the store said it; that it says yes is sure while those begun here leave room. */
const isSure = ({ own, ...count }: Count): boolean =>
  reached(count) || !reached({ ...count, begun: count.begun + own });

/** Counts of clients, and how many creations began here beside them. */
const tally = () => {
  const counts = new Map<ClientId, Count>();
  const begunHere = new Map<ClientId, number>();
  const own = (client: ClientId): number => begunHere.get(client) ?? 0;
  return {
    of: (client: ClientId): Count | undefined => {
      const count = counts.get(client);
      return count === undefined ? undefined : { ...count, own: own(client) - count.own };
    },
    begun: (client: ClientId): void => void begunHere.set(client, own(client) + 1),
    /** To be called when the store is asked; the answer is put beside what began here before. */
    asking: (client: ClientId, at: Instant, day: Instant): ((begun: BegunCreations) => void) => {
      const before = own(client);
      return (begun) => void counts.set(client, { ...begun, at, day, own: before });
    },
  };
};

/**
 * A quota of creations in a day of UTC, counted in the store once in a while and for what begins here at once: no
 * statement more for most creates. It refuses nobody too early. On one node it is exceeded by at most what is under
 * way in the moment when it is reached; of several nodes each may exceed it by what the others began in `freshness`.
 */
export const countedCreationQuota = (options: CountedCreationQuotaOptions): CountedCreationQuota => {
  const { clock, count, freshness = 5_000 } = options;
  const counts = tally();
  const asked = new Map<ClientId, Promise<E.Either<StorageUnavailable, QuotaAnswer>>>();

  const read = (client: ClientId, now: Instant): TE.TaskEither<StorageUnavailable, QuotaAnswer> => {
    const day = midnight(now);
    const put = counts.asking(client, now, day);
    return pipe(
      count(client, day),
      TE.map((begun) => {
        put(begun);
        return answerOf({ ...begun, at: now, day, own: 0 });
      }),
    );
  };
  // Requests that come while the store is asked wait for the same answer.
  const shared =
    (client: ClientId, now: Instant): TE.TaskEither<StorageUnavailable, QuotaAnswer> =>
    () => {
      const one = asked.get(client) ?? read(client, now)().finally(() => asked.delete(client));
      asked.set(client, one);
      return one;
    };
  const isFresh = ({ at, day }: Count, now: Instant): boolean =>
    day === midnight(now) && now >= at && now - at < freshness;

  return {
    quota: (client) => () => {
      const now = clock.now();
      const known = counts.of(client);
      const isKnown = known !== undefined && isFresh(known, now) && isSure(known);
      return isKnown ? Promise.resolve(E.right(answerOf(known))) : shared(client, now)();
    },
    metered: (customers) => ({
      ...customers,
      begin: (beginning) =>
        pipe(
          customers.begin(beginning),
          TE.map((answer): BeginAnswer => {
            if (answer._tag === "Written") counts.begun(customers.client);
            return answer;
          }),
        ),
    }),
  };
};
