import { customer } from "../customer/wire.js";
import {
  accountId,
  attemptId,
  cardId,
  closed,
  count,
  customerId,
  listOf,
  matching,
  name,
  oneOf,
  orderedAttributes,
  product,
  reference,
  request,
  resourceId,
  routing,
  words,
} from "../schema/wire.js";

const tag = (_tag: string) => ({ _tag: { const: _tag } });
const ordered = {
  customerId,
  accountId,
  cardId,
  product,
  attributes: orderedAttributes,
  issuer: closed({ name: words, mapping: words }),
  request,
  refusals: count,
};
const order = closed({ ...ordered, applicant: customer });
const settledOrder = closed(ordered);
const begun = {
  schemaVersion: { const: 1 },
  begunBy: attemptId,
  begunAt: count,
  trustedAt: count,
  writtenAt: count,
};
const reserved = { idempotencyKey: matching("^[\\x20-\\x7e]{1,255}$"), reference };
const running = {
  ...begun,
  order,
  lease: closed({ holder: attemptId, until: count }),
  failures: count,
  dueAt: count,
};
const refused = {
  ...begun,
  order: settledOrder,
  refusedBy: attemptId,
  refusal: closed({ ...tag("Declined"), subCode: words, title: words, reason: words }),
};
const account = closed({ resourceId, accountNumber: name(64), routing });
const card = closed({ resourceId, accountResourceId: resourceId });
const resourceIds = listOf(resourceId);
const cause = {
  oneOf: [
    closed({ ...tag("IssuerChanged"), begunAt: words }),
    closed(tag("DoubtTooOld")),
    closed({ ...tag("Contradicted"), resourceIds }),
    closed({ ...tag("LandedLate"), resourceIds }),
  ],
};

/** The JSON Schema of a stored creation, written by hand. */
export const storedCreation = {
  oneOf: [
    closed({ ...tag("OpeningAccount"), ...running }, reserved),
    closed({ ...tag("IssuingCard"), ...running, account }, reserved),
    closed({ ...tag("AccountRefused"), ...refused }),
    closed({ ...tag("CardRefused"), ...refused, account }),
    closed({ ...tag("UnderReview"), ...begun, order, step: oneOf("account", "card"), cause }, { ...reserved, account }),
    closed(
      {
        ...tag("Created"),
        ...begun,
        order: settledOrder,
        account,
        card,
        createdBy: attemptId,
        createdAt: count,
      },
      reserved,
    ),
  ],
};
