import type { Deed } from "../deed.js";
import type { Setting } from "../setting.js";
import type { Step } from "../step.js";
import type { World } from "../world.js";

/** What holds in every situation, or of every step of some kinds. */
export type SearchLaw =
  | {
      readonly _tag: "OfSituations";
      readonly name: string;
      readonly isBroken: (world: World, setting: Setting) => boolean;
    }
  | {
      readonly _tag: "OfSteps";
      readonly name: string;
      readonly of: ReadonlyArray<Deed["_tag"]>;
      readonly isBroken: (before: World, step: Step, setting: Setting) => boolean;
    };
