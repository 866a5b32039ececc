import {
  begin,
  hold,
  type OpeningAccount,
  type IssuingCard,
  type OrderedFrom,
  postpone,
  recordAccount,
} from "@condor/core";
import * as fc from "fast-check";
import { admissions } from "./admissible.js";
import { idempotencyKeys } from "./idempotency-key.js";
import { accountIds, attemptIds, cardIds } from "./id.js";
import { durations, instants } from "./instant.js";
import { issuedAccounts } from "./issued-account.js";
import { texts } from "./text.js";

/** Who was asked, and in which version of the mapping. */
export const orderedFroms: fc.Arbitrary<OrderedFrom> = fc.record({
  name: texts({ least: 1, most: 64 }),
  mapping: texts({ least: 1, most: 64 }),
});

const begun = fc
  .record(
    {
      admission: admissions,
      drawn: fc.record({ accountId: accountIds, cardId: cardIds }),
      issuer: orderedFroms,
      holder: attemptIds,
      lasts: durations,
      idempotencyKey: idempotencyKeys,
      now: instants,
    },
    { requiredKeys: ["admission", "drawn", "issuer", "holder", "lasts", "now"] },
  )
  .map(({ holder, lasts, ...rest }) => begin({ ...rest, lease: { holder, until: rest.now + lasts } }))
  .filter((creation) => creation._tag === "OpeningAccount");

const refusedBefore = fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.nat({ max: 5 }), weight: 1 });

/** Unknown outcomes in a row, the back-off after each, and who holds the creation since. */
const doubts = fc.array(fc.tuple(durations, fc.option(attemptIds, { nil: undefined })), { maxLength: 2 });

const doubted = <C extends OpeningAccount | IssuingCard>(
  creation: C,
  all: ReadonlyArray<readonly [number, OpeningAccount["begunBy"] | undefined]>,
): C =>
  all.reduce((before, [delay, holder]) => {
    const now = before.writtenAt + 1;
    const after = postpone(delay, now)(before);
    return holder === undefined ? after : hold({ holder, until: now + delay }, now)(after);
  }, creation);

export const openingAccounts: fc.Arbitrary<OpeningAccount> = fc
  .tuple(begun, refusedBefore, doubts)
  .map(([creation, refusals, all]) => doubted({ ...creation, order: { ...creation.order, refusals } }, all));

export const issuingCards: fc.Arbitrary<IssuingCard> = fc
  .tuple(openingAccounts, issuedAccounts, attemptIds, durations, doubts)
  .map(([creation, account, holder, lasts, all]) => {
    const now = creation.writtenAt + 1;
    return doubted(recordAccount(account, { holder, until: now + lasts }, now)(creation), all);
  });
