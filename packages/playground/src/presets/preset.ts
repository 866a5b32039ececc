import type { Scene } from "../scene.js";

/** A story to start from. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly scene: Scene;
}
