import type { Simulated } from "./simulate.js";

/** Counters of a simulation, of this run and no other. */
export interface Tally {
  readonly runs: number;
  /** Runs in which at least two actors were at work at once. */
  readonly overlapping: number;
  readonly withFaults: number;
  /** How often each call met each fault: the crash points are those that kill. */
  readonly faults: Readonly<Record<string, number>>;
  /** The states of creations when everybody had stopped, before recovery. */
  readonly cut: Readonly<Record<string, number>>;
  /** The states of creations at the end. */
  readonly ends: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, number>>;
  /** An operator's moves, and what became of them. */
  readonly settled: Readonly<Record<string, number>>;
  /** What customers had before. */
  readonly adopted: Readonly<Record<string, number>>;
}

export const emptyTally: Tally = {
  runs: 0,
  overlapping: 0,
  withFaults: 0,
  faults: {},
  cut: {},
  ends: {},
  answers: {},
  settled: {},
  adopted: {},
};

const plus = (
  counts: Readonly<Record<string, number>>,
  more: ReadonlyArray<string>,
): Readonly<Record<string, number>> => {
  if (more.length === 0) return counts;
  const sum: Record<string, number> = { ...counts };
  for (const name of more) sum[name] = (sum[name] ?? 0) + 1;
  return sum;
};

/** The counters after one more run. */
export const tallied = (tally: Tally, one: Simulated): Tally => ({
  runs: tally.runs + 1,
  overlapping: tally.overlapping + Number(one.overlapping),
  withFaults: tally.withFaults + Number(one.faults.length > 0),
  faults: plus(
    tally.faults,
    one.faults.map(({ method, fate }) => `${method} ${fate}`),
  ),
  cut: plus(tally.cut, one.cut),
  ends: plus(tally.ends, one.ends),
  answers: plus(
    tally.answers,
    one.history.filter(({ kind }) => kind === "create").map(({ said }) => said?._tag ?? "no answer"),
  ),
  settled: plus(
    tally.settled,
    one.settlements.map(({ move, settled }) => `${move} ${settled ?? "no answer"}`),
  ),
  adopted: plus(
    tally.adopted,
    one.scenario.adopted.filter((what) => what !== "nothing"),
  ),
});
