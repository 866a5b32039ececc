import type { NotReady, Readiness } from "@condor/adapters-http";
import type { Clock, Instant, Milliseconds } from "@condor/core";
import * as E from "#fp-ts/Either";

type Answer = E.Either<NotReady, void>;

export interface BoundedReadiness {
  readonly readiness: Readiness;
  /** From now on it is not ready, whatever the store says. */
  readonly drain: () => void;
}

// Less than what those who ask usually wait.
const longest: Milliseconds = 800;

// Whoever asks more often gets the same answer: nobody can keep the store busy with asking.
const fresh: Milliseconds = 500;

const no = (reason: NotReady["reason"]): Answer => E.left({ _tag: "NotReady", reason });

/**
 * Asks the store, once for all who ask meanwhile, and takes no answer within 0.8 s for one that it is away; as long as
 * it owes that answer, it is not asked again.
 */
export const boundedReadiness = ({ now, wait }: Clock, ask: Readiness): BoundedReadiness => {
  let draining = false;
  let last: { readonly at: Instant; readonly answer: Answer } | undefined;
  let running: Promise<Answer> | undefined;

  const asked = async (): Promise<Answer> => {
    try {
      const answer = await ask();
      last = { at: now(), answer };
      return answer;
    } finally {
      running = undefined;
    }
  };
  const late = async (): Promise<Answer> => {
    await wait(longest)();
    return no("storage");
  };
  const current = (): Promise<Answer> => {
    if (last !== undefined && Math.abs(now() - last.at) < fresh) return Promise.resolve(last.answer);
    running ??= asked();
    return Promise.race([running, late()]);
  };
  return {
    // It may begin to drain while the store is asked.
    readiness: async () => {
      const answer = draining ? undefined : await current();
      return draining || answer === undefined ? no("draining") : answer;
    },
    drain: () => {
      draining = true;
    },
  };
};
