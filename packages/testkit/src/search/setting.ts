import type { KeyRetention, learn, next } from "@condor/core";
import type { Chances } from "./chances.js";
import type { Scene } from "./scene.js";

/** The two functions that the whole protocol is. */
export interface Protocol {
  readonly next: typeof next;
  readonly learn: typeof learn;
}

/** What holds for a whole search. */
export interface Setting {
  readonly scene: Scene;
  readonly protocol: Protocol;
  readonly retention: KeyRetention;
  readonly chances: Chances;
}
