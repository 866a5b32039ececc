import { type Behaviour, manualClock, type MemoryCardIssuerOptions, memoryCardIssuer } from "@condor/adapters-memory";
import type { CardIssuer, OutcomeUnknown } from "@condor/core";
import { type CardIssuerStage, type IssuerBehaviour, issuerScript } from "@condor/testkit";
import * as TE from "#fp-ts/TaskEither";

const behaviours: Readonly<Record<Exclude<IssuerBehaviour, "Silence">, Behaviour>> = {
  Act: { _tag: "Act" },
  Decline: { _tag: "Decline", subCode: "no_good", title: "No", reason: "Because." },
  LoseAnswer: { _tag: "ActAndLoseAnswer" },
  Down: { _tag: "Down" },
  Nonsense: { _tag: "Nonsense" },
  OtherAccount: { _tag: "OtherAccount" },
  ActLate: { _tag: "ActLate", after: 1_000 },
};

export const memoryOffers = [
  "ledger",
  "colleague",
  "cut",
  "Decline",
  "LoseAnswer",
  "Down",
  "Nonsense",
  "OtherAccount",
  "ActLate",
] as const;

const away: OutcomeUnknown = { _tag: "OutcomeUnknown", cause: "nobody answers" };

/** The issuer, until it is away. */
const reached = (issuer: CardIssuer, isAway: () => boolean): CardIssuer => {
  const over =
    <A extends ReadonlyArray<unknown>, E, B>(method: (...args: A) => TE.TaskEither<E, B>) =>
    (...args: A): TE.TaskEither<E | OutcomeUnknown, B> =>
    () =>
      isAway() ? TE.left(away)() : method(...args)();
  return {
    ...issuer,
    openAccount: over(issuer.openAccount),
    issueDebitCard: over(issuer.issueDebitCard),
    findByKey: over(issuer.findByKey),
    books: over(issuer.books),
  };
};

/** The memory issuer with a script that is written as the law goes, and a clock that stands still. */
export const memoryCardIssuerStage = (options: MemoryCardIssuerOptions = {}): CardIssuerStage => {
  const clock = manualClock(0);
  const { script, next } = issuerScript();
  const issuer = memoryCardIssuer({
    ...options,
    clock,
    script: ({ step }) => {
      const behaviour = next(step);
      return behaviour === "Silence" ? behaviours.Down : behaviours[behaviour];
    },
  });
  let isAway = false;
  return {
    issuer: reached(issuer, () => isAway),
    colleague: reached(issuer, () => isAway),
    script,
    cut: () => {
      isAway = true;
    },
    pass: async () => {
      clock.advance(10_000)();
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
    ledger: () => issuer.ledger().map(({ key, step, resourceId }) => ({ key, step, resourceId })),
    dispose: () => {},
  };
};
