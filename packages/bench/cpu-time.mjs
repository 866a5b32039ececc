import { readFileSync } from "node:fs";

// The kernel counts in these, whatever its own clock (man 5 proc).
const ticksOfASecond = 100;

/** Milliseconds of CPU that a process and its children that have ended used; nothing where the system is no Linux. */
export const cpuTime = (pid) => {
  if (process.platform !== "linux") return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // Its name, in parentheses, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return (ticks * 1_000) / ticksOfASecond;
};
