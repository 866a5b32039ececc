import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export interface CommandEnd {
  readonly answers: ReadonlyArray<string>;
  /** Null where a signal ended it. */
  readonly code: number | null;
}

/**
 * Runs a command in a shell with these lines on its standard input, and gives the lines that it printed. What it says
 * on standard error is passed on.
 */
export const answersOfCommand = async (command: string, lines: ReadonlyArray<string>): Promise<CommandEnd> => {
  const child = spawn(command, { shell: true, stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "close");
  // A command that ends early breaks the pipe: what it left out is told by what it answered.
  child.stdin.on("error", () => {});
  child.stdin.end(lines.map((line) => `${line}\n`).join(""));
  const answers: string[] = [];
  for await (const line of createInterface(child.stdout)) if (line.trim() !== "") answers.push(line);
  await ended;
  return { answers, code: child.exitCode };
};
