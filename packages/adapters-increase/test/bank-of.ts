import { type CardIssuer, type IssuedAccount, type IssuerKey, type Order, secret } from "@condor/core";
import type { Group, IncreaseFake } from "@condor/increase-fake";
import * as E from "#fp-ts/Either";
import { increaseCardIssuer, type IncreaseCardIssuerOptions } from "../src/card-issuer.js";

export interface Bank {
  readonly apiKey: string;
  readonly issuer: CardIssuer;
  readonly group: Group;
  readonly open: (order: Order) => ReturnType<ReturnType<CardIssuer["openAccount"]>>;
  /** Opens the account first, which must succeed. */
  readonly issue: (order: Order) => ReturnType<ReturnType<CardIssuer["issueDebitCard"]>>;
  readonly find: (order: Order, step: "account" | "card") => Promise<unknown>;
}

const keyOf = ({ customerId }: Order, step: "account" | "card"): IssuerKey => `condor/acme/${customerId}/${step}`;

const account = (answer: E.Either<unknown, IssuedAccount>): IssuedAccount => {
  if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left));
  return answer.right;
};

let banks = 0;

/** A bank of its own behind the adapter, over HTTP and the real SDK. */
export const bankOf = (fake: IncreaseFake, options: Partial<IncreaseCardIssuerOptions> = {}): Bank => {
  banks += 1;
  const apiKey = `bank_${banks}`;
  const group = fake.group(apiKey);
  const issuer = increaseCardIssuer({ apiKey: secret(apiKey), environment: "sandbox", baseUrl: fake.url, ...options });
  const open = (order: Order) => issuer.openAccount(keyOf(order, "account"), order)();
  return {
    apiKey,
    issuer,
    group,
    open,
    issue: async (order) => issuer.issueDebitCard(keyOf(order, "card"), order, account(await open(order)))(),
    find: async (order, step) => E.toUnion(await issuer.findByKey(keyOf(order, step), order)()),
  };
};
