import { creationIn } from "./creation-in.js";
import type { Situation } from "./inputs.js";
import { type Uncreated, uncreatedIn } from "./uncreated-in.js";

/** Facts, as JSON, of which the situation is true. */
export const factsIn = (situation: Situation): Uncreated & { readonly creation?: unknown } => {
  const { customer, ...others } = uncreatedIn(situation);
  const { creation } = situation;
  return { customer, ...(creation === "none" ? {} : { creation: creationIn(creation) }), ...others };
};
