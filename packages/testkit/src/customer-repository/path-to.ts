import {
  complete,
  type Created,
  type Creation,
  type Declined,
  type IssuingCard,
  type OpeningAccount,
  recordAccount,
  type RefusedCreation,
  refuse,
  ResourceId,
  review,
  type RunningCreation,
} from "@condor/core";
import { match } from "ts-pattern";

export type State = Creation["_tag"];

export const states: ReadonlyArray<State> = [
  "OpeningAccount",
  "IssuingCard",
  "AccountRefused",
  "CardRefused",
  "UnderReview",
  "Created",
];

/** The states that hold what a creation reserves. */
export const holding: ReadonlyArray<State> = ["OpeningAccount", "IssuingCard", "UnderReview", "Created"];
export const refused: ReadonlyArray<RefusedCreation["_tag"]> = ["AccountRefused", "CardRefused"];
export const running: ReadonlyArray<State> = ["OpeningAccount", "IssuingCard"];

const declined: Declined = { _tag: "Declined", subCode: "no", title: "No", reason: "No." };

/** What the issuer made is one customer's. */
const resource = (what: string, { order }: RunningCreation): ReadonlyArray<ResourceId> =>
  [`${what}-${order.accountId}`].filter(ResourceId.is);

/** The account is recorded; recovery may come when it might have come before. */
export const issuing = (creation: OpeningAccount): ReadonlyArray<IssuingCard> =>
  resource("account", creation).map((resourceId) => ({
    ...recordAccount(
      { resourceId, accountNumber: "0123456789", routing: { _tag: "OtherRouting", others: {} } },
      creation.lease,
      creation.writtenAt + 1,
    )(creation),
    dueAt: creation.dueAt,
  }));

export const completed = (creation: IssuingCard): ReadonlyArray<Created> =>
  resource("card", creation).map((resourceId) =>
    complete(
      { resourceId, accountResourceId: creation.account.resourceId },
      creation.begunBy,
      creation.writtenAt + 1,
    )(creation),
  );

export const refusedBy = (creation: RunningCreation): RefusedCreation =>
  refuse(declined, creation.begunBy, creation.writtenAt + 1)(creation);

/** What is written after the intent, one after the other, until the creation is in a state. */
export const pathTo = (state: State, opening: OpeningAccount): ReadonlyArray<Creation> =>
  match(state)
    .returnType<ReadonlyArray<Creation>>()
    .with("OpeningAccount", () => [])
    .with("IssuingCard", () => issuing(opening))
    .with("AccountRefused", () => [refusedBy(opening)])
    .with("CardRefused", () => issuing(opening).flatMap((one) => [one, refusedBy(one)]))
    .with("UnderReview", () => [review({ _tag: "DoubtTooOld" }, opening.order, opening.writtenAt + 1)(opening)])
    .with("Created", () => issuing(opening).flatMap((one) => [one, ...completed(one)]))
    .exhaustive();
