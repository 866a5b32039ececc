import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const address = /listens on (http:\/\/\S+)/;

const listening = (child) =>
  new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const url = address.exec(said)?.[1];
      if (url !== undefined && said.includes("\n")) resolve(url);
    });
    child.once("exit", (code) => reject(new Error(`it ended with ${code} before it listened`)));
  });

/** MiB in memory, and the most that ever were, as Linux counts them. */
const memory = (pid) => {
  if (process.platform !== "linux") return {};
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)[1]) / 1_024;
  return { atRest: of("VmRSS"), most: of("VmHWM") };
};

/**
 * Starts a server by `node`, asks it once, and stops it: milliseconds until it listens and until its first answer, and
 * its memory two seconds later.
 */
export const start = async ({ file, env, cwd }) => {
  const begun = performance.now();
  const child = spawn(process.execPath, [file], { cwd, env: { ...process.env, ...env, PORT: "0" } });
  child.stderr.resume();
  const url = await listening(child);
  const listened = performance.now() - begun;
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}/condor/customer/create`, { method: "POST", body: "{}", headers });
  await answer.arrayBuffer();
  const answered = performance.now() - begun;
  await wait(2_000);
  const held = memory(child.pid);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
  return { listened, answered, ...held };
};
