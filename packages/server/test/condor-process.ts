import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { inject, onTestFinished } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    readonly condorFile: string;
  }
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CondorProcess {
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

type Environment = Readonly<Record<string, string>>;

const endedOf = async (child: ChildProcess, read: () => Omit<Ended, "code">): Promise<Ended> => {
  await once(child, "close");
  return { code: child.exitCode, ...read() };
};

/** A process of the built command with these variables and no others, in memory unless told; killed when the test is over. */
export const condor = (
  argv: ReadonlyArray<string> = [],
  environment: Environment = {},
  input?: string,
): CondorProcess => {
  const child = spawn(process.execPath, [inject("condorFile"), ...argv], {
    env: { DATABASE_URL: "memory:", ...environment },
    stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  child.stdin?.end(input);
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (text) => (said.stdout += String(text)));
  child.stderr?.on("data", (text) => (said.stderr += String(text)));
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    kill: (signal) => child.kill(signal),
    ended: endedOf(child, () => ({ ...said })),
  };
};

/** Waits until `isSo`, for at most 50 s: a busy machine is no fault. */
export const until = async (isSo: () => boolean, what: string): Promise<void> => {
  const end = Date.now() + 50_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`still not so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** A server on a free port, once it has printed all of its welcome. */
export const listening = async (environment: Environment = {}): Promise<CondorProcess & { readonly url: string }> => {
  const one = condor([], { PORT: "0", ...environment });
  await until(() => one.stdout().endsWith("Ctrl-C stops.\n"), "the welcome is printed");
  return { ...one, url: /listens on (\S+)/u.exec(one.stdout())?.[1] ?? "" };
};
