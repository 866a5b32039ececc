import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { onTestFinished } from "vitest";

// What is shipped is what is run: `npm test` builds it first.
const built = new URL("../../dist/embedded/folder-lock.js", import.meta.url);

const holding = `
  import { lockFolder } from "${built.href}";
  console.log((await lockFolder(process.argv[1])())._tag);
  process.stdin.resume();
`;

const competing = `
  import { appendFileSync } from "node:fs";
  import { once } from "node:events";
  import { setTimeout } from "node:timers/promises";
  import { lockFolder } from "${built.href}";
  const [, folder, log, rounds] = process.argv;
  console.log("ready");
  await once(process.stdin, "data");
  for (let round = 0; round < rounds; round++) {
    const answer = await lockFolder(folder)();
    if (answer._tag === "Left") continue;
    appendFileSync(log, process.pid + " ");
    await setTimeout(5);
    appendFileSync(log, process.pid + " ");
    await answer.right.release();
  }
  process.exit();
`;

export interface Contender {
  readonly child: ChildProcess;
  /** The first line that it prints. */
  readonly said: string;
}

const started = async (command: ReadonlyArray<string>, script: string, ...args: ReadonlyArray<string>) => {
  if (!existsSync(built)) throw new Error("run `npx tsc -b` first: these scripts load what is built");
  const [program = "", ...argv] = [...command, process.execPath, "--input-type=module", "-e", script, ...args];
  const child = spawn(program, argv, { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const [line] = await once(child.stdout, "data");
  return { child, said: String(line).trim() };
};

/** A process that locks a folder, says whether it has it, and stays. */
export const aHolder = (folder: string): Promise<Contender> => started([], holding, folder);

// A shell that starts a process, and becomes one that never waits for it.
const unattended = ["/bin/sh", "-c", 'exec 3<&0; "$@" <&3 & exec sleep 60', "sh"];

/** As a holder, but nobody takes note of its end, as in a container that has no init. */
export const anUnattendedHolder = (folder: string): Promise<Contender> => started(unattended, holding, folder);

/**
 * A process that, told to by any input, takes a lock again and again, and writes its pid to the log whenever it gets
 * the lock and again just before it gives it back.
 */
export const aCompetitor = (folder: string, log: string, rounds: number): Promise<Contender> =>
  started([], competing, folder, log, String(rounds));
