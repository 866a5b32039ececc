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
  /** What its help says between usage and options. */
  readonly details: string;
  /** Each option of its own, as its usage has it, and what it does. */
  readonly options?: ReadonlyArray<readonly [option: string, meaning: string]>;
  /** Whole command lines, at least one. */
  readonly examples: ReadonlyArray<string>;
  /** What it means that it ends with 0, with 1, and by a signal, where that is more than it means everywhere. */
  readonly exits: { readonly done: string; readonly failed?: string; readonly stopped?: string };
  /** `rest` is what came after the name. */
  readonly run: (surroundings: Surroundings, rest: ReadonlyArray<string>) => T.Task<ExitCode>;
}
