import type { Law } from "../law/law.js";
import type { Capability, MakeHarness } from "./harness.js";

/** A law of create that waits for a harness. */
export interface CreateStatement {
  readonly name: string;
  /** What a harness must offer to be held to it. */
  readonly needs: ReadonlyArray<Capability>;
  readonly of: (maker: MakeHarness) => Law;
}
