import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { halves, isPinned } from "../halves.mjs";

const childrenOf = (pid) =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );

/** PostgreSQL's own processes, the first of them included. */
export const processesOf = (data) => {
  const postmaster = postmasterOf(data);
  return [postmaster, ...childrenOf(postmaster)];
};

const postmasterOf = (data) => Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);

/**
 * Gives PostgreSQL the lower half of the cores, and this process and what it starts the upper one, as if each had a
 * machine. Answers how it stands in words, for some machines have one core or no `taskset`.
 */
export const apart = (data) => {
  const cores = halves();
  if (cores === undefined) return "on shared cores: one core, or no Linux";
  const all = processesOf(data).map((pid) => isPinned(pid, cores.lower));
  return [...all, isPinned(process.pid, cores.upper)].every(Boolean)
    ? `on cores of their own: PostgreSQL on ${cores.lower}, clients on ${cores.upper}`
    : "on shared cores: taskset failed";
};
