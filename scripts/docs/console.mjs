// A console that a reader of "Run it" would have: its lines run one after the other, with what earlier ones exported.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../workspace.mjs";

const limit = 120_000;

/** Starts what runs until it is stopped, and answers what it has printed once `isReady`. */
const start = async (command, env, isReady) => {
  const child = spawn("sh", ["-c", command], { cwd: root, env, detached: true });
  let printed = "";
  const late = AbortSignal.timeout(limit);
  const ready = new Promise((resolve, reject) => {
    const hear = (chunk) => {
      printed += chunk;
      if (isReady.test(printed)) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => reject(new Error(`it ended:\n${printed}`)));
    late.addEventListener("abort", () => reject(new Error(`not ready after ${limit} ms:\n${printed}`)));
  });
  await ready;
  return { printed, child };
};

const stop = async (child) => {
  if (child.exitCode !== null) return;
  process.kill(-child.pid, "SIGINT");
  await once(child, "exit");
};

export const openConsole = () => {
  // Files and folders that the page names are in a folder of this run's own.
  const folder = mkdtempSync(join(tmpdir(), "condor-docs-"));
  const env = { ...process.env };
  const children = [];
  const here = (line) => line.replaceAll(/(?<=^| |file:)(?:[\w-]+\.jsonl|restored)\b/g, (name) => join(folder, name));

  const sandbox = JSON.parse(readFileSync(join(root, "packages/server/sandbox/customers.json"), "utf8"));
  writeFileSync(join(folder, "customers.jsonl"), sandbox.map((one) => `${JSON.stringify(one)}\n`).join(""));
  return {
    folder,
    /** Runs a line to its end, and answers what it printed. */
    run: (line) =>
      execFileSync("sh", ["-c", here(line)], {
        cwd: root,
        env,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        timeout: limit,
      }),
    /** Runs `export NAME=…`, and keeps it for the lines after it. */
    assign: (line) => {
      const [name] = /(?<=^export )\w+/.exec(line);
      env[name] = execFileSync("sh", ["-c", `${line}; printf %s "$${name}"`], { cwd: root, env, encoding: "utf8" });
    },
    set: (name, value) => {
      env[name] = value;
    },
    start: async (line, isReady) => {
      const { printed, child } = await start(line, { ...env, CONDOR_LOG_LEVEL: "silent" }, isReady);
      children.push(child);
      return printed;
    },
    close: async () => {
      for (const child of children.toReversed()) await stop(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
