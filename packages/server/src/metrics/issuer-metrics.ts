import type { CardIssuer, IssuerFailure } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { Histogram, type Registry } from "prom-client";

const operations = ["openAccount", "issueDebitCard", "findByKey", "books"] as const;
type Operation = (typeof operations)[number];

// A call ends after 10 s unless its adapter was told otherwise.
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** "Threw" is an adapter's fault, counted as it is; the core takes it for an outcome that nobody knows. */
type Outcome = "Answered" | IssuerFailure["_tag"] | "Threw";

const callsOf = (registry: Registry) =>
  new Histogram({
    name: "condor_issuer_call_duration_seconds",
    help: "Calls of the issuer, by operation and outcome.",
    labelNames: ["operation", "outcome"],
    buckets,
    registers: [registry],
  });

/** Counts and times every call of an issuer. */
export const issuerMetrics = (registry: Registry): ((issuer: CardIssuer) => CardIssuer) => {
  const calls = callsOf(registry);
  for (const operation of operations) calls.zero({ operation, outcome: "Answered" });
  const timed =
    (operation: Operation) =>
    <L extends IssuerFailure, A>(call: () => TE.TaskEither<L, A>): TE.TaskEither<L, A> =>
    async () => {
      const end = calls.startTimer({ operation });
      const told = (outcome: Outcome): void => void end({ outcome });
      try {
        const answer = await call()();
        told(E.isRight(answer) ? "Answered" : answer.left._tag);
        return answer;
      } catch (error) {
        told("Threw");
        return Promise.reject(error);
      }
    };
  return (issuer) => ({
    ...issuer,
    openAccount: (key, order) => timed("openAccount")(() => issuer.openAccount(key, order)),
    issueDebitCard: (key, order, account) => timed("issueDebitCard")(() => issuer.issueDebitCard(key, order, account)),
    findByKey: (key, order) => timed("findByKey")(() => issuer.findByKey(key, order)),
    books: (after) => timed("books")(() => issuer.books(after)),
  });
};
