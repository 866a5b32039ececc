import { atlas } from "./atlas.js";
import { type Canonical, partsBesideProcesses } from "./canonical.js";
import type { Ints } from "./ints.js";
import { type Judge, judge } from "./law/laws.js";
import type { Setting } from "./setting.js";
import type { Snapshot } from "./snapshot.js";
import type { Step } from "./step.js";
import { type Steps, steps } from "./steps.js";
import type { World } from "./world.js";

export interface Progress {
  readonly states: number;
  readonly transitions: number;
  readonly depth: number;
  /** Situations found and not yet left. */
  readonly open: number;
}

/** Told every so often; a search whose watcher says no ends there. */
export type Watch = (progress: Progress, snapshot: () => Snapshot) => boolean;

/** Where a law is broken: in a situation, or by a step out of it. */
export interface Breach {
  readonly law: string;
  readonly place: number;
  readonly step?: Step;
}

/** Every situation that can be reached, nearest first, each with the one that it was first reached from. */
export interface Explored {
  readonly progress: Progress;
  readonly parents: Ints;
  /** Where one step leads from each situation: one after the other, up to the end that each has. */
  readonly targets: Ints;
  readonly targetEnds: Ints;
  readonly worldAt: (place: number) => World | undefined;
  readonly placeOf: (world: World) => number;
  readonly placesOf: Canonical["placesOf"];
  readonly stepsOf: Steps;
  readonly breach?: Breach;
}

const firstBreach = (
  { situation, step: ofStep }: Judge,
  place: number,
  world: World,
  found: ReadonlyArray<Step>,
): Breach | undefined => {
  const law = situation(world);
  if (law !== undefined) return { law, place };
  for (const step of found) {
    const broken = ofStep(world, step);
    if (broken !== undefined) return { law: broken, place, step };
  }
  return undefined;
};

export interface Exploring {
  readonly watch?: Watch;
  /** After how many situations the watcher is told: 65,536 unless told. */
  readonly pace?: number;
  /** Where another search of the same setting stopped. */
  readonly from?: Snapshot;
}

/** Breadth first, so that the first breach is the shortest. */
export const explored = (
  setting: Setting,
  roots: ReadonlyArray<World>,
  { watch = () => true, pace = 1 << 16, from }: Exploring = {},
): Explored => {
  const map = atlas(partsBesideProcesses + (roots[0]?.processes.length ?? 0), from);
  const { targets, targetEnds, reach, size, worldAt } = map;
  const stepsOf = steps(setting);
  const laws = judge(setting);
  for (const root of roots) reach(root, -1);
  let [depth, nextDepth, at] = [from?.depth ?? 0, from?.nextDepth ?? size(), targetEnds.size()];
  let [breach, isOver]: [Breach | undefined, boolean] = [undefined, false];
  const progress = (): Progress => ({ states: size(), transitions: targets.size(), depth, open: size() - at });
  const snapshot = (): Snapshot => map.snapshot(depth, nextDepth);
  while (at < size() && breach === undefined && !isOver) {
    if (at === nextDepth) [depth, nextDepth] = [depth + 1, size()];
    const world = worldAt(at);
    const found = world === undefined ? [] : stepsOf(world);
    breach = world === undefined ? undefined : firstBreach(laws, at, world, found);
    for (const step of found) targets.push(reach(step.after, at));
    targetEnds.push(targets.size());
    at += 1;
    isOver = at % pace === 0 && !watch(progress(), snapshot);
  }
  return { ...map, stepsOf, progress: progress(), ...(breach === undefined ? {} : { breach }) };
};
