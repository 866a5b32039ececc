import type { KeyRetention } from "@condor/core";
import type { Chances } from "./chances.js";
import type { Ask } from "./scene.js";

/** What a search goes through. */
export interface Configuration {
  readonly name: string;
  readonly retention: KeyRetention;
  readonly chances: Chances;
  /** Each a start of its own: what each process is asked, one after the other. */
  readonly asked: ReadonlyArray<ReadonlyArray<ReadonlyArray<Ask>>>;
}
