import { choosingBy, recorded } from "./choose.js";
import type { MakeHarness } from "./harness.js";
import { type Simulated, simulate } from "./simulate.js";
import { storyLaw } from "./story-law.js";
import { emptyTally, type Tally, tallied } from "./tally.js";

export interface SimulationOptions {
  /** The first seed; the others follow it. */
  readonly seed: number;
  /** How many runs, one for each seed. */
  readonly runs: number;
  /** Told of each run, so that distinct interleavings can be counted by their hashes. */
  readonly onRun?: (run: Simulated) => void;
  /** The counters so far, where a simulation goes on. */
  readonly tally?: Tally;
}

/**
 * Many stories, one for each seed; the same seed tells the same story every time. Rejects with the shortest story that
 * can be made of the first that breaks a law.
 */
export const simulation =
  (maker: MakeHarness) =>
  async ({ seed, runs, onRun, tally: before = emptyTally }: SimulationOptions): Promise<Tally> => {
    const play = simulate(maker);
    let tally = before;
    for (let at = seed; at < seed + runs; at += 1) {
      const { choose, tape } = recorded(choosingBy(at));
      const one = await play(choose);
      if (one.verdicts.length > 0)
        await storyLaw(`simulation, seed ${at}`, maker, { first: [tape()] }).check({ runs: 1, seed: at });
      onRun?.(one);
      tally = tallied(tally, one);
    }
    return tally;
  };
