import type { Rule } from "./rule.js";

/** A rule but for its id, and what it decides: those stand in `judges`. */
export type Described = Omit<Rule, "id" | "judge">;

// Where rules come from.
export const page = "the vendor's page of POST /condor/customer/create";
export const neighbours = "the vendor's neighbouring pages";
export const ours = "decided here, where the vendor's pages are silent";
