import type { Call } from "./entry.js";

interface Waiting {
  readonly call: Call;
  readonly go: () => void;
}

/** Where a run stands still: before each call, until somebody says go, and for ever where nobody does. */
export interface Pauses {
  readonly waiting: () => Call | undefined;
  readonly before: (call: Call) => Promise<void>;
  /** Starts something, and resolves at its first pause or at its end. */
  readonly start: (task: () => Promise<void>) => Promise<void>;
  /** Says go, and resolves at the next pause or at the end. */
  readonly go: () => Promise<void>;
  /** Whoever waits never goes on. */
  readonly drop: () => void;
}

export const pauses = (): Pauses => {
  let waiting: Waiting | undefined;
  let arrive = (): void => {};
  const until = (act: () => void): Promise<void> =>
    new Promise((resolve) => {
      arrive = resolve;
      act();
    });
  return {
    waiting: () => waiting?.call,
    before: (call) =>
      new Promise((go) => {
        waiting = { call, go };
        arrive();
      }),
    start: (task) => until(() => void task().then(() => arrive())),
    go: () =>
      until(() => {
        const { go } = waiting ?? { go: arrive };
        waiting = undefined;
        go();
      }),
    drop: () => {
      waiting = undefined;
    },
  };
};
