import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const listed = (pid) => {
  const rows = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).stdout ?? "";
  const pairs = rows.split("\n").map((row) => row.trim().split(/\s+/).map(Number));
  return pairs.filter(([, parent]) => parent === pid).map(([child]) => child);
};

const childrenOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);
  } catch {
    return listed(pid);
  }
};

const kill = (pid) => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended.
  }
};

/** Ends a process and its children as a power cut would; a backend of Postgres would else finish its statement. */
export const killAtOnce = (pid) => {
  const children = childrenOf(pid);
  for (const each of [pid, ...children]) kill(each);
};
