import type { Clock, Milliseconds, Ports } from "@condor/core";
import { contradicting } from "../fault/contradicting.js";
import { declining, type Declines } from "../fault/declining.js";
import { failing } from "../fault/failing.js";
import type { Fault } from "../fault/fault.js";
import { faultyCardIssuer } from "../fault/faulty-card-issuer.js";
import { faultyCustomerRepository } from "../fault/faulty-customer-repository.js";
import type { Around } from "./harness.js";
import { type Observed, observed } from "./observed.js";

/** What a law decides on in a world of its own. */
export interface Rule {
  readonly fault: Fault;
  readonly declines: Declines;
  readonly contradicts: () => boolean;
  /** How a caller waits. The clock passes to where it wakes. */
  readonly wait: (passTo: () => void) => Promise<void>;
}

/** More calls of the ports than any story needs: whoever makes them will not end. */
const mostCalls = 5_000;

export interface World {
  /** Whether somebody would have called the ports for ever. */
  readonly endless: () => boolean;
  readonly around: Around;
  readonly observed: Observed;
  readonly pass: (duration: Milliseconds) => void;
}

/** Ports with a clock of the law's own, an issuer with its script, and its faults between them and the caller. */
export const world = (start: number, { fault, declines, contradicts, wait }: Rule): World => {
  let now = start;
  const seen = observed();
  let calls = 0;
  const bounded: Fault = (call, act) => () => {
    calls += 1;
    return (calls > mostCalls ? failing : fault)(call, act)();
  };
  const clock: Clock = {
    now: () => now,
    wait: (duration) => {
      return () => {
        const until = now + duration;
        return wait(() => {
          now = Math.max(now, until);
        });
      };
    },
  };
  const around = (ports: Ports): Ports => {
    const issuer = contradicting(contradicts)(declining(declines)(ports.issuer));
    const inner = seen.around({ ...ports, issuer });
    return {
      ...inner,
      clock,
      customers: faultyCustomerRepository(bounded)(inner.customers),
      issuer: faultyCardIssuer(bounded)(inner.issuer),
    };
  };
  return {
    around,
    endless: () => calls > mostCalls,
    observed: seen,
    pass: (duration) => {
      now += duration;
    },
  };
};
