import { choice, list, required, ruleCatalogue, rulesetVersion, struct, text } from "@condor/core";
import type * as t from "io-ts";
import { failureNames } from "./decision.js";

const RuleOnWire = struct("Rule", {
  id: required("id", text("id")),
  since: required("since", text("since")),
  statement: required("statement", text("statement")),
  source: required("source", text("source")),
  remedy: required("remedy", text("remedy")),
  failure: required("failure", choice("failure", failureNames)),
});

/** The rules of admission, in the published precedence. */
export const Catalogue = struct("Catalogue", {
  rulesetVersion: required("rulesetVersion", text("rulesetVersion")),
  rules: required("rules", list(RuleOnWire)),
});
export type Catalogue = t.TypeOf<typeof Catalogue>;

export const catalogue: Catalogue = { rulesetVersion, rules: ruleCatalogue };
