import type { CardIssuerStage } from "@condor/testkit";
import type { OutcomeUnknown, Step } from "@condor/core";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { memoryCardIssuerStage } from "./memory-card-issuer-stage.js";

const unknown = TE.left({ _tag: "OutcomeUnknown", cause: "no answer in time" } as const);

/** The memory issuer behind a network on which it can fall silent, and an adapter's limit of its own. */
export const silentCardIssuerStage = (limit: number) => (): CardIssuerStage => {
  const stage = memoryCardIssuerStage();
  const silent: Record<Step, boolean> = { account: false, card: false };
  const { issuer } = stage;
  const never = (): Promise<never> => new Promise(() => {});
  const atLast = Number.isFinite(limit) ? T.delay(limit)(unknown) : never;
  const within = <F, A>(step: Step, call: TE.TaskEither<F, A>): TE.TaskEither<F | OutcomeUnknown, A> =>
    silent[step] ? atLast : call;
  return {
    ...stage,
    limit,
    script: (step, behaviours) => {
      silent[step] = behaviours.includes("Silence");
      return stage.script?.(step, behaviours);
    },
    issuer: {
      ...issuer,
      openAccount: (key, order) => () => within("account", issuer.openAccount(key, order))(),
      issueDebitCard: (key, order, account) => () => within("card", issuer.issueDebitCard(key, order, account))(),
    },
  };
};
