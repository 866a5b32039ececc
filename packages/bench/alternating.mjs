import { spread } from "./spread.mjs";

const batch = 100;

/** Microseconds of processor time that this process has used: what else the machine does is not in it. */
const used = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Nanoseconds of processor time that one call takes, over so many milliseconds of calls. */
const timed = (task, milliseconds) => {
  let calls = 0;
  // What is answered is looked at, so that nothing can be left out as unused.
  let answers = 0;
  const start = used();
  let now = start;
  while (now - start < milliseconds * 1_000) {
    for (let nth = 0; nth < batch; nth += 1) answers += task(calls + nth) === undefined ? 0 : 1;
    calls += batch;
    now = used();
  }
  if (answers !== calls) throw new Error("a task that answers nothing was timed");
  return ((now - start) / calls) * 1_000;
};

/** Nanoseconds of each task by name, measured in turn. The first turns are not counted: nothing is compiled yet. */
export const alternating = (tasks, { rounds, milliseconds }) => {
  const entries = Object.entries(tasks);
  const taken = new Map(entries.map(([name]) => [name, []]));
  for (const [, task] of [...entries, ...entries]) timed(task, 10 * milliseconds);
  for (let round = 0; round < rounds; round += 1)
    for (const [name, task] of entries) taken.get(name).push(timed(task, milliseconds));
  return Object.fromEntries(Array.from(taken, ([name, figures]) => [name, spread(figures)]));
};
