import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const isPinned = (pid, cores) => spawnSync("taskset", ["-a", "-c", "-p", cores, String(pid)]).status === 0;

const childrenOf = (pid) =>
  readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
  );

const postmasterOf = (data) => Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);

/**
 * Gives PostgreSQL the lower half of the cores, and this process and what it starts the upper one, as if each had a
 * machine. Answers how it stands in words, for some machines have one core or no `taskset`.
 */
export const apart = (data) => {
  const cores = availableParallelism();
  if (process.platform !== "linux" || cores < 2) return "on shared cores: one core, or no Linux";
  const half = Math.floor(cores / 2);
  const [servers, clients] = [`0-${half - 1}`, `${half}-${cores - 1}`];
  const postmaster = postmasterOf(data);
  const all = [postmaster, ...childrenOf(postmaster)].map((pid) => isPinned(pid, servers));
  return [...all, isPinned(process.pid, clients)].every(Boolean)
    ? `on cores of their own: PostgreSQL on ${servers}, clients on ${clients}`
    : "on shared cores: taskset failed";
};
