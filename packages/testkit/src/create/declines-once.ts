import type { Step } from "@condor/core";
import { lawDecline } from "./scene.js";
import { firstTimes } from "./step-method.js";
import type { Rule } from "./world.js";

/** The issuer says no to the first call of a step, and to no other. */
export const declinesOnce = (at: Step | "none"): Rule["declines"] => {
  const isFirst = firstTimes(1);
  return (step) => (step === at && isFirst() ? lawDecline : undefined);
};
