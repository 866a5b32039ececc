import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { codeOf } from "../database/code-of.js";

/** What the system says of a pid. */
export type ProcessLife =
  | { readonly _tag: "Gone" }
  /** There is such a process, and no more is told. */
  | { readonly _tag: "Hidden" }
  | { readonly _tag: "Running"; readonly started: string };

const exists = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another account's.
    return codeOf(error) === "EPERM";
  }
};

interface Row {
  readonly state: string;
  readonly started: string;
}

// "pid (name) state …": the name may hold anything, so what follows its last parenthesis is counted. See proc_pid_stat(5).
const fromProc = async (pid: number): Promise<Row> => {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0] ?? "", started: fields[19] ?? "" };
};

const fromPs = async (pid: number): Promise<Row> => {
  // The start is printed in the language and time zone of whoever asks.
  const env = { PATH: "/bin:/usr/bin", LC_ALL: "C", TZ: "UTC" };
  const { stdout } = await promisify(execFile)("ps", ["-o", "stat=,lstart=", "-p", `${pid}`], { env });
  const [state = "", ...started] = stdout.trim().split(/\s+/);
  return { state, started: started.join(" ") };
};

const rowOf = process.platform === "linux" ? fromProc : fromPs;

/** Whether a process of this machine runs, and since when. One that was killed but not yet waited for is gone. */
export const lifeOf = async (pid: number): Promise<ProcessLife> => {
  if (!exists(pid)) return { _tag: "Gone" };
  try {
    const { state, started } = await rowOf(pid);
    return /^[ZX]/.test(state) ? { _tag: "Gone" } : { _tag: "Running", started };
  } catch {
    return { _tag: "Hidden" };
  }
};
