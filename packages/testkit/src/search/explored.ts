import { type Canonical, canonical, partsBesideProcesses } from "./canonical.js";
import { type Ints, ints } from "./ints.js";
import { type Judge, judge } from "./law/laws.js";
import { rows } from "./rows.js";
import type { Setting } from "./setting.js";
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
export type Watch = (progress: Progress) => boolean;

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

const pace = 1 << 16;

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

/** Breadth first, so that the first breach is the shortest. */
export const explored = (setting: Setting, roots: ReadonlyArray<World>, watch: Watch = () => true): Explored => {
  const { rowOf, worldOf, placesOf } = canonical();
  const stepsOf = steps(setting);
  const laws = judge(setting);
  const seen = rows(partsBesideProcesses + (roots[0]?.processes.length ?? 0));
  const parents = ints();
  const [targets, targetEnds] = [ints(), ints()];
  const reach = (world: World, from: number): number => {
    const place = seen.place(rowOf(world));
    if (place === parents.size()) parents.push(from);
    return place;
  };
  const worldAt = (place: number): World | undefined => worldOf(seen.at(place));
  let [transitions, depth, at, isOver] = [0, 0, 0, false];
  let breach: Breach | undefined;
  for (const root of roots) reach(root, -1);
  let nextDepth = seen.size();
  const progress = (): Progress => ({ states: seen.size(), transitions, depth, open: seen.size() - at });
  for (; at < seen.size() && breach === undefined && !isOver; at += 1) {
    if (at === nextDepth) [depth, nextDepth] = [depth + 1, seen.size()];
    const world = worldAt(at);
    const found = world === undefined ? [] : stepsOf(world);
    breach = world === undefined ? undefined : firstBreach(laws, at, world, found);
    for (const step of found) targets.push(reach(step.after, at));
    targetEnds.push(targets.size());
    transitions += found.length;
    isOver = at % pace === pace - 1 && !watch(progress());
  }
  const whole = {
    parents,
    targets,
    targetEnds,
    worldAt,
    placeOf: (world: World) => reach(world, -1),
    placesOf,
    stepsOf,
  };
  return { ...whole, progress: progress(), ...(breach === undefined ? {} : { breach }) };
};
