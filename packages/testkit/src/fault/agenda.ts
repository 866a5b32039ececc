import type * as T from "#fp-ts/Task";

/** Who decides what happens next among all that may. */
export interface Agenda {
  /** The caller goes on at a moment that the agenda chooses. */
  readonly moment: (label: string) => Promise<void>;
  /** Happens at a moment that the agenda chooses; nobody waits for it. */
  readonly aside: (label: string, act: T.Task<unknown>) => void;
  /** The caller never goes on. */
  readonly never: () => Promise<never>;
}
