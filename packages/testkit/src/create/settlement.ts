import type { CustomerId, ReviewMove } from "@condor/core";
import type { Settled } from "./harness.js";

/** An operator's move, and what became of it; nothing where it was never told. */
export interface Settlement {
  readonly customerId: CustomerId;
  readonly move: ReviewMove["_tag"];
  readonly settled?: Settled;
}
