import type { Described } from "./described.js";
import { judges, type RuleId } from "./judges.js";
import type { Rule, RuleEntry } from "./rule.js";
import * as ofCards from "./rules-of-cards.js";
import * as ofCustomers from "./rules-of-customers.js";

/** Semver by meaning: a request that was admitted and is refused now is a new major version. */
export const rulesetVersion = "1.0.0";

const described: Readonly<Record<RuleId, Described>> = {
  "not-created": ofCustomers.notCreated,
  "not-under-review": ofCustomers.notUnderReview,
  "not-in-progress": ofCustomers.notInProgress,
  approved: ofCustomers.approved,
  "product-chosen": ofCards.productChosen,
  "product-supported": ofCards.productSupported,
  "product-open": ofCards.productOpen,
  "design-offered": ofCards.designOffered,
  "shipping-offered": ofCards.shippingOffered,
  "name-embossable": ofCards.nameEmbossable,
  "address-on-file": ofCards.addressOnFile,
};

const ids: ReadonlyArray<string> = Object.keys(judges);
const isRuleId = (id: string): id is RuleId => id in judges;

/** Every rule of admission, in the published precedence: the first refusal is the answer. */
export const rules: ReadonlyArray<Rule> = ids
  .filter(isRuleId)
  .map((id) => ({ id, ...described[id], judge: judges[id] }));

/** What the rules say, as plain data, in the published precedence. */
export const ruleCatalogue: ReadonlyArray<RuleEntry> = rules.map(({ judge: _, look: __, ...entry }) => entry);
