import type { Goal, Knowledge } from "@condor/core";

/** One process: idle with what it will be asked, or at work. What it does next is a function of what it knows. */
export type Process = { readonly _tag: "Waiting"; readonly goals: ReadonlyArray<Goal> } | Busy;

export interface Busy {
  readonly _tag: "Busy";
  readonly knowledge: Knowledge;
  /** Every lease and back-off has passed since it decided what it has not done yet. */
  readonly paused: boolean;
  /** What it will be asked afterwards. */
  readonly goals: ReadonlyArray<Goal>;
}
