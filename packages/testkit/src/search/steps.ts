import { actor } from "./actor.js";
import { imports } from "./course/imports.js";
import { lands } from "./course/lands.js";
import { leaseEnds } from "./course/lease-ends.js";
import { moves } from "./course/moves.js";
import { quiet } from "./course/quiet.js";
import type { Setting } from "./setting.js";
import type { Process } from "./process.js";
import { type Step, stepOf } from "./step.js";
import { pauses } from "./turn/pauses.js";
import { sureOfItself } from "./turn/sure-of-itself.js";
import { turns } from "./turn/turns.js";
import type { World } from "./world.js";

export type Steps = (world: World) => ReadonlyArray<Step>;

/** Every step that can be taken next: by one of the processes, or in the course of things. */
export const steps = (setting: Setting): Steps => {
  const who = actor(setting);
  const paused = pauses(who);
  const turnsOf = turns(setting, who);
  const courses = [lands(setting), leaseEnds(paused), imports(setting.scene), moves(setting), quiet(setting, who)];
  const done = sureOfItself(who, paused);
  return (world) => {
    const found: Step[] = [];
    const take = (process: Process, by: number) => {
      for (const turn of turnsOf(process, world.record, world.books)) {
        const step = stepOf(world, by, turn);
        if (step !== undefined) found.push(step);
      }
    };
    const first = world.processes.findIndex((process) => done(process, world.record));
    const last = world.processes[first];
    if (last !== undefined) {
      take(last, first);
      return found;
    }
    world.processes.forEach(take);
    for (const course of courses) found.push(...course(world));
    return found;
  };
};
