import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** The lower and the upper half of the cores, as `taskset` names them; nothing where they cannot be told apart. */
export const halves = () => {
  const cores = availableParallelism();
  if (process.platform !== "linux" || cores < 2) return undefined;
  const half = Math.floor(cores / 2);
  return { lower: `0-${half - 1}`, upper: `${half}-${cores - 1}` };
};

/** Keeps a process, all threads of it, and what it starts from now on, on some cores; answers whether it is so. */
export const isPinned = (pid, cores) => spawnSync("taskset", ["-a", "-c", "-p", cores, String(pid)]).status === 0;
