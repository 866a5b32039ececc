import type * as T from "#fp-ts/Task";
import type { ExitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";

/** One thing that the command line can be asked for. */
export interface Command {
  /** One word or two, as `serve` or `customers import`. */
  readonly name: string;
  /** What comes after the name. */
  readonly takes: string;
  /** One line. */
  readonly summary: string;
  /** All that its help says below usage and summary. */
  readonly details: string;
  /** `rest` is what came after the name. */
  readonly run: (surroundings: Surroundings, rest: ReadonlyArray<string>) => T.Task<ExitCode>;
}
