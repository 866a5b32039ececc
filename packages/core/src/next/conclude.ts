import { match, P } from "ts-pattern";
import type { ResourceId } from "../account/issued-account.js";
import type { AccountRefused, CardRefused, Created, RefusedCreation, UnderReview } from "../creation/creation.js";
import { review } from "../creation/transitions.js";
import type { CustomerRecord, Version } from "../customer-record.js";
import { accountOf, cardOf, customerOf } from "../customer-view.js";
import type { Instant } from "../instant.js";
import { type Action, fail, succeed } from "./action.js";
import { beginAnew } from "./begin-anew.js";
import { holdsKey, isSameRequest } from "./idempotency.js";
import type { Heard, Knowledge } from "./knowledge.js";

export interface Settled {
  readonly creation: AccountRefused | CardRefused | UnderReview | Created;
  readonly version: Version;
}

const opened = ({ attemptId }: Knowledge["terms"], record: CustomerRecord, created: Created): Action =>
  succeed({
    customer: customerOf(record),
    account: accountOf(created),
    card: cardOf(created),
    replayed: created.createdBy !== attemptId,
  });

const lateResources = (creation: RefusedCreation, outcome: Heard["outcome"]): ReadonlyArray<ResourceId> =>
  match(outcome)
    .with({ _tag: "CardIssued" }, ({ card }) => [card.resourceId])
    .with({ _tag: "AccountOpened" }, ({ account: { resourceId } }) =>
      creation._tag === "CardRefused" && creation.account.resourceId === resourceId ? [] : [resourceId],
    )
    .with({ _tag: P.union("Declined", "OutcomeUnknown", "Contradiction", "Disowned") }, () => [])
    .exhaustive();

/** The review of an order that was refused meanwhile, if the issuer made something for it all the same. */
const landedLate = (creation: RefusedCreation, heard: Heard | undefined, now: Instant): UnderReview | undefined => {
  if (heard === undefined) return undefined;
  const resourceIds = lateResources(creation, heard.outcome);
  return resourceIds.length === 0 ? undefined : review({ _tag: "LandedLate", resourceIds }, heard.order, now)(creation);
};

const isAnsweredAlike = ({ attemptId, goal }: Knowledge["terms"], { refusedBy, begunBy }: RefusedCreation): boolean =>
  refusedBy === attemptId || (goal._tag === "Create" && goal.waitedFor === begunBy);

const mayClaim = ({ attemptId, goal }: Knowledge["terms"], { erased }: CustomerRecord, created: Created): boolean =>
  goal._tag !== "Create" ||
  (erased !== true && isSameRequest(goal, created) && (created.createdBy === attemptId || holdsKey(goal, created)));

const maySay = (terms: Knowledge["terms"], refused: RefusedCreation): boolean =>
  terms.goal._tag !== "Create" || (isSameRequest(terms.goal, refused) && isAnsweredAlike(terms, refused));

/** A creation that nobody works on: it is answered to whom it belongs, and anyone else is judged by the rules. */
export const conclude = (
  knowledge: Knowledge,
  record: CustomerRecord,
  { creation, version }: Settled,
  now: Instant,
): Action => {
  const { terms, heard } = knowledge;
  const anew = (): Action => beginAnew(knowledge, record, now);
  switch (creation._tag) {
    case "Created":
      return mayClaim(terms, record, creation) ? opened(terms, record, creation) : anew();
    case "UnderReview":
      return terms.goal._tag === "Create"
        ? anew()
        : fail({ _tag: "CreationUnderReview", customerId: record.customer.customerId });
    case "AccountRefused":
    case "CardRefused": {
      const late = landedLate(creation, heard, now);
      if (late === undefined) return maySay(terms, creation) ? fail(creation.refusal) : anew();
      const by = { _tag: "Attempt", attemptId: terms.attemptId } as const;
      return { _tag: "Advance", advance: { creation: late, version, by } };
    }
    default:
      return creation satisfies never;
  }
};
