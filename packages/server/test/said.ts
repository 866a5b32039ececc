import { Readable } from "node:stream";
import { condor } from "../src/command/condor.js";

interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the command line says in this process, which spares starting one. */
export const said = async (
  argv: ReadonlyArray<string>,
  environment: Readonly<Record<string, string>>,
): Promise<Said> => {
  const heard = { stdout: "", stderr: "" };
  const surroundings = {
    argv,
    environment,
    signals: { on: () => undefined },
    input: Readable.from([]),
    pour: (text: string) => Promise.resolve(void (heard.stdout += text)),
    terminals: { output: false, error: false },
    say: (text: string) => (heard.stdout += text),
    complain: (text: string) => (heard.stderr += text),
  };
  const code = await condor(surroundings)();
  return { code, ...heard };
};
