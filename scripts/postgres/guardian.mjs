import { spawn } from "node:child_process";

const script =
  'read -r line; kill -INT "$1" 2>/dev/null; while kill -0 "$1" 2>/dev/null; do sleep 0.1; done; [ -z "$2" ] || rm -rf "$2"';

/**
 * Stops the process `pid`, and removes `folder`, when this process ends without having done so, even by kill -9: the
 * guardian reads from a pipe that then closes. Returns its release.
 */
export const guard = (pid, folder = "") => {
  const stdio = ["pipe", "ignore", "ignore"];
  const guardian = spawn("/bin/sh", ["-c", script, "guardian", `${pid}`, folder], { cwd: "/", detached: true, stdio });
  guardian.unref();
  guardian.stdin.unref?.();
  guardian.stdin.on("error", () => {});
  return () => guardian.kill("SIGKILL");
};
