import {
  AttemptId,
  type Creation,
  IdempotencyKey,
  IssuedAccount,
  IssuedCard,
  type OpeningAccount,
  type Order,
} from "@condor/core";
import { anOrder } from "./an-order.js";
import { valid } from "./valid.js";

const attemptId = valid(AttemptId, "atta_1");
export const by = { _tag: "Attempt", attemptId } as const;

export const aKey = (text: string): IdempotencyKey => valid(IdempotencyKey, text);

const begun = { schemaVersion: 1, begunBy: attemptId, begunAt: 0, trustedAt: 0, writtenAt: 0 } as const;

interface Traits {
  readonly order?: Order;
  readonly key?: IdempotencyKey;
  readonly dueAt?: number;
}

export const opening = ({ order = anOrder(), key, dueAt = 30_000 }: Traits = {}): OpeningAccount => ({
  ...begun,
  _tag: "OpeningAccount",
  ...(key === undefined ? {} : { idempotencyKey: key }),
  ...(order.attributes.reference === undefined ? {} : { reference: order.attributes.reference }),
  order,
  lease: { holder: attemptId, until: 30_000 },
  failures: 0,
  dueAt,
});

const anAccount = (): IssuedAccount =>
  valid(IssuedAccount, {
    resourceId: "account_1",
    accountNumber: "0123456789",
    routing: { routingNumber: "010000003" },
  });
const aCard = (): IssuedCard => valid(IssuedCard, { resourceId: "card_1", accountResourceId: "account_1" });

/** Every state that a creation with this order can be in. */
export const everyState = (traits: Traits = {}): Readonly<Record<Creation["_tag"], Creation>> => {
  const running = opening(traits);
  const { order, idempotencyKey, reference } = running;
  const account = anAccount();
  const card = aCard();
  const refusal = { _tag: "Declined", subCode: "no", title: "No", reason: "No." } as const;
  const reserved = {
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(reference === undefined ? {} : { reference }),
  };
  const kept = { ...begun, order };
  return {
    OpeningAccount: running,
    IssuingCard: { ...running, _tag: "IssuingCard", account },
    AccountRefused: { ...kept, _tag: "AccountRefused", refusedBy: attemptId, refusal },
    CardRefused: { ...kept, _tag: "CardRefused", refusedBy: attemptId, refusal, account },
    UnderReview: { ...kept, ...reserved, _tag: "UnderReview", step: "account", cause: { _tag: "DoubtTooOld" } },
    Created: { ...kept, ...reserved, _tag: "Created", account, card, createdBy: attemptId, createdAt: 0 },
  };
};
