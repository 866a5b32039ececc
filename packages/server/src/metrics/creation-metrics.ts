import type { AdvanceAnswer, BeginAnswer, Creation, CustomerRepository } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { Counter, type Registry } from "prom-client";

const outcomes = ["Created", "AccountRefused", "CardRefused", "UnderReview"] as const;

const counters = (registers: Registry[]) => ({
  begun: new Counter({
    name: "condor_creations_begun_total",
    help: "Creations whose intent was stored by this process.",
    registers,
  }),
  ended: new Counter({
    name: "condor_creations_total",
    help: "Creations that this process brought to an outcome, by requests or by recovery.",
    labelNames: ["outcome"],
    registers,
  }),
  lost: new Counter({
    name: "condor_lost_writes_total",
    help: "Compare-and-sets that another write was ahead of.",
    labelNames: ["operation"],
    registers,
  }),
});

/**
 * Counts what a repository has written. A write whose answer was lost is counted nowhere, so that these are floors; what
 * is in the store is told by the gauges.
 */
export const creationMetrics = (registry: Registry): ((customers: CustomerRepository) => CustomerRepository) => {
  const { begun, ended, lost } = counters([registry]);
  for (const outcome of outcomes) ended.inc({ outcome }, 0);
  for (const operation of ["begin", "advance"]) lost.inc({ operation }, 0);
  const end = ({ _tag: outcome }: Creation): void => {
    if (outcomes.some((one) => one === outcome)) ended.inc({ outcome });
  };
  const counted = (answer: BeginAnswer | AdvanceAnswer, operation: "begin" | "advance", written: () => void): void => {
    if (answer._tag === "Stale") lost.inc({ operation });
    if (answer._tag === "Written") written();
  };
  return (customers) => ({
    ...customers,
    begin: (beginning) =>
      pipe(
        customers.begin(beginning),
        TE.chainFirstIOK((answer) => () => counted(answer, "begin", () => begun.inc())),
      ),
    advance: (advance) =>
      pipe(
        customers.advance(advance),
        TE.chainFirstIOK((answer) => () => counted(answer, "advance", () => end(advance.creation))),
      ),
  });
};
