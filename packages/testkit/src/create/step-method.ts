import type { Step } from "@condor/core";
import type { Fault, PortMethod } from "../fault/fault.js";
import { sound } from "../fault/sound.js";

/** The issuer's method for a step. */
export const methodOf = (step: Step): PortMethod => (step === "account" ? "openAccount" : "issueDebitCard");

/** The fault strikes the issuer's calls of a step as long as `strikes` says so. */
export const atStep =
  (step: Step, fault: Fault, strikes: () => boolean): Fault =>
  (call, act) =>
  () =>
    (call.method === methodOf(step) && strikes() ? fault : sound)(call, act)();

/** True the first `count` times that it is asked. */
export const firstTimes = (count: number): (() => boolean) => {
  let left = count;
  return () => {
    left -= 1;
    return left >= 0;
  };
};
