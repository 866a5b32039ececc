import type { Environment } from "../configuration/variable.js";
import type { Signals } from "./stopped.js";

/** What a command has of the process that runs it. */
export interface Surroundings {
  readonly argv: ReadonlyArray<string>;
  readonly environment: Environment;
  readonly signals: Signals;
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** To standard output. */
  readonly say: (text: string) => void;
  /** To standard error. */
  readonly complain: (text: string) => void;
  /** To standard output, and the next only once this was taken: for what is too long to be said at once. */
  readonly pour: (text: string) => Promise<void>;
  /** What is a terminal, and not a file or another program. */
  readonly terminals: { readonly output: boolean; readonly error: boolean };
}
