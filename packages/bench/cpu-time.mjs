import { readFileSync } from "node:fs";

// The kernel counts in these, whatever its own clock (man 5 proc).
const ticksOfASecond = 100;

/** The milliseconds of CPU that a process has used, all of its threads; nothing where the system is no Linux. */
export const cpuTime = (pid) => {
  if (process.platform !== "linux") return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // Its name, in parentheses, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksOfASecond;
};
