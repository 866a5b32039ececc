import type {
  Account,
  Card,
  Clock,
  CustomerId,
  CustomerNotFound,
  RunOptions,
  Schema,
  StorageUnavailable,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { TypeOf } from "io-ts";
import { AccountsShown, accountListOperation } from "../operation/account-list.js";
import { CardsShown, cardListOperation } from "../operation/card-list.js";
import { KycStatusShown, kycStatusOperation } from "../operation/kyc-status.js";
import { answerHeard } from "./answer-heard.js";
import type { ClientError } from "./client-error.js";
import { commonFailure, isCommon } from "./common-failure.js";
import { limitsOf } from "./limits.js";
import type { Session } from "./session.js";
import { unexpectedAnswer } from "./unexpected-answer.js";

/** A customer without cards and accounts, and where it stands in KYC or KYB. */
export type KycStatus = TypeOf<typeof KycStatusShown>;

export type ReadError = CustomerNotFound | StorageUnavailable | ClientError;

type Read<A> = (customerId: CustomerId, options?: RunOptions) => TE.TaskEither<ReadError, A>;

export interface Reads {
  readonly kycStatus: Read<KycStatus>;
  /** An unknown customer has none. */
  readonly cards: Read<ReadonlyArray<Card>>;
  /** An unknown customer has none. */
  readonly accounts: Read<ReadonlyArray<Account>>;
}

/** The routes that read a customer. */
export const readsOver = (ask: Session, clock: Clock): Reads => {
  const reading = <A>(path: string, data: Schema<A>): Read<A> => {
    const dataHeard = answerHeard(data);
    return (customerId, options = {}) =>
      pipe(
        () =>
          ask(
            { method: "GET", path: path.replace(":customerId", customerId), headers: {} },
            limitsOf(clock, options),
          )(),
        TE.chainEitherKW((heard) =>
          pipe(
            dataHeard(heard),
            E.mapLeft((said): ReadError => {
              if ("_tag" in said) return said;
              if (said.code === "customerNotFound") return { _tag: "CustomerNotFound", customerId };
              return isCommon(said) ? commonFailure(said, heard, clock.now()) : unexpectedAnswer(heard);
            }),
          ),
        ),
      );
  };
  const cards = reading(cardListOperation.path, CardsShown);
  const accounts = reading(accountListOperation.path, AccountsShown);
  return {
    kycStatus: reading(kycStatusOperation.path, KycStatusShown),
    cards: (...asked) =>
      pipe(
        cards(...asked),
        TE.map((all) => all.cards),
      ),
    accounts: (...asked) =>
      pipe(
        accounts(...asked),
        TE.map((all) => all.accounts),
      ),
  };
};
