// The rules as data
export { Catalogue, catalogue } from "./catalogue.js";
export { DecisionRow, DecisionTable, decisionTable } from "./decision-table.js";
export { schemas } from "./schemas.js";

// A decision as data
export { FactsOnWire } from "./facts-on-wire.js";
export { Plan } from "./plan.js";
export { Decision, decisionOf } from "./decision.js";
export { type Explained, explained } from "./explained.js";
export { remedyOf } from "./remedy-of.js";

// Decisions written down
export { Vector, Vectors, vectors } from "./vectors.js";
export { type RulesetChange, rulesetChange, type Size } from "./ruleset-change.js";
