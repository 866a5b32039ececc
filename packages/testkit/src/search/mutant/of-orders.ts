import type { RunningCreation } from "@condor/core";
import { isRunning } from "@condor/core";
import { forgettingDeclines, keepingDeclines } from "./configurations.js";
import { acting, type Mutant } from "./mutant.js";

const beforeIntent: Mutant = {
  name: "the issuer called before the intent is stored",
  patch: acting((action, { heard, terms }) => {
    if (action._tag !== "Begin" || heard !== undefined) return action;
    const { creation, customerVersion } = action.beginning;
    const key = `condor/${terms.client}/${creation.order.customerId}/account` as const;
    return { _tag: "OpenAccount", key, order: creation.order, version: customerVersion };
  }),
  configuration: forgettingDeclines({ crashes: 1 }, ["plain"], ["plain"]),
};

const liveProfile: Mutant = {
  name: "the order rebuilt from the live profile on retry",
  patch: acting((action, { reading }) =>
    reading._tag === "Read" && (action._tag === "OpenAccount" || action._tag === "IssueDebitCard")
      ? { ...action, order: { ...action.order, applicant: reading.record.customer } }
      : action,
  ),
  configuration: forgettingDeclines({ crashes: 1, imports: 1 }, ["plain"], ["plain"]),
};

const ownRequest: Mutant = {
  name: "a creation helped with the helper's own request",
  patch: acting((action, { terms: { goal } }) => {
    if (action._tag !== "Advance" || goal._tag !== "Create") return action;
    const { creation } = action.advance;
    if (!isRunning(creation)) return action;
    const nameOnCard = goal.request.cardAttributes?.nameOnCard ?? creation.order.attributes.nameOnCard;
    const order = { ...creation.order, attributes: { ...creation.order.attributes, nameOnCard } };
    return { ...action, advance: { ...action.advance, creation: { ...creation, order } } };
  }),
  configuration: forgettingDeclines({ crashes: 1 }, ["plain"], ["other"]),
};

const beginning = (change: (creation: RunningCreation) => RunningCreation) =>
  acting((action) =>
    action._tag === "Begin"
      ? { ...action, beginning: { ...action.beginning, creation: change(action.beginning.creation) } }
      : action,
  );

const uncounted: Mutant = {
  name: "refusals not counted at an issuer that keeps them",
  patch: beginning((creation) => ({ ...creation, order: { ...creation.order, refusals: 0 } })),
  configuration: keepingDeclines({ declines: 1 }, ["plain"], ["plain"]),
};

const idsAnew: Mutant = {
  name: "ids drawn anew after a refusal",
  patch: acting((action, { terms: { drawn } }) => {
    if (action._tag !== "Begin") return action;
    const { creation } = action.beginning;
    return {
      ...action,
      beginning: { ...action.beginning, creation: { ...creation, order: { ...creation.order, ...drawn } } },
    };
  }),
  configuration: forgettingDeclines({ declines: 1 }, ["plain"], ["plain"]),
};

export const mutantsOfOrders: ReadonlyArray<Mutant> = [beforeIntent, liveProfile, ownRequest, uncounted, idsAnew];
