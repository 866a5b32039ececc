import {
  ClientId,
  type Finding,
  type IssuedAccount,
  type IssuedCard,
  type IssuerFailure,
  type IssuerKey,
  issuerKey,
  type Milliseconds,
  type Order,
  type OutcomeUnknown,
  type Step,
} from "@condor/core";
import {
  manualClock,
  type MemoryCardIssuer,
  type MemoryCardIssuerOptions,
  memoryCardIssuer,
} from "@condor/adapters-memory";
import { assert } from "vitest";
import * as E from "#fp-ts/Either";
import { anOrder } from "../an-order.js";
import { valid } from "../valid.js";

const client = valid(ClientId, "acme");

type Answer<A> = Promise<E.Either<IssuerFailure, A>>;

interface AnIssuer {
  readonly issuer: MemoryCardIssuer;
  readonly keyOf: (order: Order, step: Step) => IssuerKey;
  readonly open: (order?: Order) => Answer<IssuedAccount>;
  readonly issue: (account: IssuedAccount, order?: Order) => Answer<IssuedCard>;
  readonly find: (step: Step, order?: Order) => Promise<E.Either<OutcomeUnknown, Finding>>;
  /** Lets time pass, and what was to happen in it happen. */
  readonly late: (duration: Milliseconds) => Promise<void>;
}

/** An issuer whose clock stands still, asked for one and the same order unless told. */
export const anIssuer = (options: Omit<MemoryCardIssuerOptions, "clock"> = {}): AnIssuer => {
  const clock = manualClock(0);
  const issuer = memoryCardIssuer({ ...options, clock });
  const keyOf = (order: Order, step: Step): IssuerKey => issuerKey(client, order.customerId, step);
  return {
    issuer,
    keyOf,
    open: (order = anOrder()) => issuer.openAccount(keyOf(order, "account"), order)(),
    issue: (account, order = anOrder()) => issuer.issueDebitCard(keyOf(order, "card"), order, account)(),
    find: (step, order = anOrder()) => issuer.findByKey(keyOf(order, step), order)(),
    late: async (duration) => {
      clock.advance(duration)();
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
  };
};

export const opened = (answer: E.Either<IssuerFailure, IssuedAccount>): IssuedAccount => {
  assert(E.isRight(answer), JSON.stringify(answer));
  return answer.right;
};
