import type { Evidence } from "./evidence.js";
import type { Facts } from "./facts.js";
import type { Judge } from "./judges.js";
import type { PublishedRefusal } from "./refusal.js";

/** What a rule says of itself. */
export interface RuleText {
  readonly id: string;
  /** The version of the ruleset that brought it. */
  readonly since: string;
  /** What holds for every request that is admitted, as one sentence. */
  readonly statement: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** What a caller can do who is refused by it. */
  readonly remedy: string;
}

/** A rule of ours, as the catalogue has it. */
export interface RuleEntry extends RuleText {
  /** The failure that it gives. */
  readonly failure: PublishedRefusal["_tag"];
}

/** What a rule says, and what it does. */
export interface Rule extends RuleEntry {
  readonly judge: Judge;
  /** What it looks at; undefined where there is nothing to judge, for an earlier rule refuses. */
  readonly look: (facts: Facts) => Evidence | undefined;
}
