import type { Step } from "@condor/core";
import type { IssuerBehaviour } from "./card-issuer-stage.js";

/** What an issuer does with its next calls: a stage's `script` writes it, and the issuer behind the stage reads it. */
export interface IssuerScript {
  readonly script: (step: Step, behaviours: ReadonlyArray<IssuerBehaviour>) => void;
  /** What to do with this call of the step: what was written for it, one after the other, and then `Act`. */
  readonly next: (step: Step) => IssuerBehaviour;
}

export const issuerScript = (): IssuerScript => {
  const planned: Record<Step, IssuerBehaviour[]> = { account: [], card: [] };
  return {
    script: (step, behaviours) => {
      planned[step] = [...behaviours];
    },
    next: (step) => planned[step].shift() ?? "Act",
  };
};
