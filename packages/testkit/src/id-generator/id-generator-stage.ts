import type { IdGenerator, Instant } from "@condor/core";
import type { Make, Stage } from "../law/stage.js";

export interface IdGeneratorStage extends Stage {
  readonly ids: IdGenerator;
  /** Offered as `colleague`: the generator of another process. */
  readonly colleague?: IdGenerator;
  /** Offered as `clock`: turns the clock that the generator looks at, forth or back. */
  readonly clock?: (now: Instant) => void;
}

export type IdGeneratorCapability = "colleague" | "clock";

export type MakeIdGenerator = Make<IdGeneratorStage>;
