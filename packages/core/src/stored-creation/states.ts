import { IssuedAccount, ResourceId } from "../account/issued-account.js";
import { CardReference } from "../card-reference.js";
import { IdempotencyKey } from "../create-request/idempotency-key.js";
import { AttemptId } from "../id/id.js";
import { IssuedCard } from "../issued-card.js";
import { choice } from "../schema/choice.js";
import { integer } from "../schema/integer.js";
import { list } from "../schema/list.js";
import { literal } from "../schema/literal.js";
import { optional, required } from "../schema/fields.js";
import { struct } from "../schema/struct.js";
import { tagged } from "../schema/tagged.js";
import { text } from "../schema/text.js";
import { settledOrder, StoredOrder } from "./order.js";

const count = integer("count", { minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const tag = <T extends string>(name: T) => ({ _tag: required("_tag", literal(name)) });

const begun = {
  schemaVersion: required("schemaVersion", literal(1)),
  begunBy: required("begunBy", AttemptId),
  begunAt: required("begunAt", count),
  trustedAt: required("trustedAt", count),
  writtenAt: required("writtenAt", count),
};
const reserved = {
  idempotencyKey: optional("idempotencyKey", IdempotencyKey),
  reference: optional("reference", CardReference),
};
const running = {
  ...begun,
  ...reserved,
  order: required("order", StoredOrder),
  lease: required("lease", struct("Lease", { holder: required("holder", AttemptId), until: required("until", count) })),
  failures: required("failures", count),
  dueAt: required("dueAt", count),
};
const declined = struct("Declined", {
  ...tag("Declined"),
  subCode: required("subCode", text("subCode")),
  title: required("title", text("title")),
  reason: required("reason", text("reason")),
});
const refused = {
  ...begun,
  order: required("order", settledOrder),
  refusedBy: required("refusedBy", AttemptId),
  refusal: required("refusal", declined),
};
const account = required("account", IssuedAccount);
const resourceIds = required("resourceIds", list(ResourceId));

const cause = tagged("ReviewCause", {
  IssuerChanged: struct("IssuerChanged", { ...tag("IssuerChanged"), begunAt: required("begunAt", text("begunAt")) }),
  DoubtTooOld: struct("DoubtTooOld", tag("DoubtTooOld")),
  Contradicted: struct("Contradicted", { ...tag("Contradicted"), resourceIds }),
  LandedLate: struct("LandedLate", { ...tag("LandedLate"), resourceIds }),
});

/** Every state of a creation, as a store keeps it. */
export const states = tagged("Creation", {
  OpeningAccount: struct("OpeningAccount", { ...tag("OpeningAccount"), ...running }),
  IssuingCard: struct("IssuingCard", { ...tag("IssuingCard"), ...running, account }),
  AccountRefused: struct("AccountRefused", { ...tag("AccountRefused"), ...refused }),
  CardRefused: struct("CardRefused", { ...tag("CardRefused"), ...refused, account }),
  UnderReview: struct("UnderReview", {
    ...tag("UnderReview"),
    ...begun,
    ...reserved,
    order: required("order", StoredOrder),
    step: required("step", choice("Step", ["account", "card"])),
    account: optional("account", IssuedAccount),
    cause: required("cause", cause),
  }),
  Created: struct("Created", {
    ...tag("Created"),
    ...begun,
    ...reserved,
    order: required("order", settledOrder),
    account,
    card: required("card", IssuedCard),
    createdBy: required("createdBy", AttemptId),
    createdAt: required("createdAt", count),
  }),
});
