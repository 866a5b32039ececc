import type { Environment } from "../configuration/variable.js";
import type { Signals } from "./stopped.js";

/** What a command has of the process that runs it. */
export interface Surroundings {
  readonly argv: ReadonlyArray<string>;
  readonly environment: Environment;
  readonly signals: Signals;
  /** To standard output. */
  readonly say: (text: string) => void;
  /** To standard error. */
  readonly complain: (text: string) => void;
}
