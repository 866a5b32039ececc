import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { guard } from "./guardian.mjs";
import { killAtOnce } from "./kill-at-once.mjs";
import { surroundings } from "./surroundings.mjs";

const ready = "database system is ready to accept connections";
const mostLog = 10_000;

const argumentsOf = (settings) => Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);

export const portTaken = "The port is taken by another program.";

const reason = (log) => {
  if (log.includes("Address already in use")) return portTaken;
  if (log.includes('lock file "postmaster.pid" already exists')) return "A Postgres runs on this folder already.";
  return undefined;
};

/**
 * Runs Postgres on a data folder and answers once it takes connections. Rejects with its log when it ends before. It
 * leads a process group of its own, so that Ctrl-C reaches it through us and in order.
 */
export const launch = async ({ bin, data, account, settings, discard }) => {
  const { options, here } = surroundings(data, account);
  const stdio = ["ignore", "ignore", "pipe"];
  const args = ["-D", here, ...argumentsOf(settings)];
  const server = spawn(join(bin, "postgres"), args, { ...options, detached: true, stdio });
  await once(server, "spawn");
  const release = guard(server.pid, discard);
  const running = {
    log: "",
    ended: once(server, "close").finally(release),
    kill: (signal) => {
      if (signal !== "SIGKILL") server.kill(signal);
      else if (server.exitCode === null && server.signalCode === null) killAtOnce(server.pid);
    },
  };
  const started = new Promise((resolve) => {
    server.stderr.on("data", (chunk) => {
      running.log = `${running.log}${chunk}`.slice(-mostLog);
      if (running.log.includes(ready)) resolve(true);
    });
  });
  if (await Promise.race([started, running.ended.then(() => false)])) return running;
  throw new Error(reason(running.log) ?? `Postgres did not start:\n${running.log}`);
};
