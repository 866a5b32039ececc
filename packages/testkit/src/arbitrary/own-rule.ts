import type { Facts, OwnRule } from "@condor/core";
import * as fc from "fast-check";
import { texts } from "./text.js";

export const ownRuleIds = fc.constantFrom<OwnRule["id"]>("acme/adults-only", "acme/domestic", "globex/no-metal");

const verdicts = fc.constantFrom<(facts: Facts) => boolean>(
  () => true,
  () => false,
  ({ customer }) => customer.customerType === "individual",
  ({ request }) => request.cardAttributes !== undefined,
);

/** Rules of an embedding service that hold always, never, or by the facts. */
export const ownRules: fc.Arbitrary<OwnRule> = fc.record({
  id: ownRuleIds,
  since: fc.constantFrom("1.0.0", "2026-11-22"),
  statement: texts(),
  source: texts(),
  remedy: texts(),
  holds: verdicts,
  look: fc.constant(({ customer: { customerType } }: Facts) => ({ customerType })),
});
