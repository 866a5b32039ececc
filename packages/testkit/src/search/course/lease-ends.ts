import { isRunning } from "@condor/core";
import { lapsedNetwork } from "../network.js";
import type { Busy, Process } from "../process.js";
import type { Step } from "../step.js";
import { spent } from "../tally.js";
import { isLeased, lapsedRecord } from "../time.js";
import type { World } from "../world.js";

const combinations = <A>(choices: ReadonlyArray<ReadonlyArray<A>>): ReadonlyArray<ReadonlyArray<A>> =>
  choices.reduce<ReadonlyArray<ReadonlyArray<A>>>(
    (found, choice) => found.flatMap((chosen) => choice.map((one) => [...chosen, one])),
    [[]],
  );

/** A pause longer than any lease and back-off. */
const passed = (world: World): World => ({
  ...world,
  record: lapsedRecord(world.record),
  network: lapsedNetwork(world.network),
});

/**
 * The lease of the running creation is over: early, at a price, where its holder still works, and in the course of
 * time where it does not. Whoever works has decided what it is about to do before that, or decides after it.
 */
export const leaseEnds =
  (paused: (busy: Busy) => ReadonlyArray<Busy>) =>
  (world: World): ReadonlyArray<Step> => {
    const { record, processes, tally } = world;
    const creation = record.creation?.creation;
    if (creation === undefined || !isRunning(creation) || !isLeased(creation)) return [];
    const { holder } = creation.lease;
    const early = processes.some((process) => process._tag === "Busy" && process.knowledge.terms.attemptId === holder);
    const left = early ? spent(tally, "expiries") : tally;
    const isAwaited = processes.some(({ _tag, goals }) => _tag === "Busy" || goals.length > 0);
    if (left === undefined || !isAwaited) return [];
    const choices = processes.map(
      (process): ReadonlyArray<Process> => (process._tag === "Busy" ? paused(process) : [process]),
    );
    return combinations(choices).map((after) => ({
      deed: { _tag: "LeaseEnds", early },
      after: { ...passed(world), tally: left, processes: after },
    }));
  };
