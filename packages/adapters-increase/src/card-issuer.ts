import type { CardIssuer, Milliseconds, Secret } from "@condor/core";
import { Increase } from "increase";
import * as E from "#fp-ts/Either";
import { books } from "./books.js";
import { findAccount } from "./find-account.js";
import { findCard } from "./find-card.js";
import { issueDebitCard } from "./issue-debit-card.js";
import { stepOf } from "./key-of.js";
import { mapping, planOf } from "./mapping/plan.js";
import { openAccount } from "./open-account.js";
import { bank, type Bank } from "./wire/bank.js";
import { resilience } from "./wire/resilience.js";

export type IncreaseEnvironment = "production" | "sandbox";

export interface IncreaseCardIssuerOptions {
  readonly apiKey: Secret;
  /** Real money, or none. Part of the issuer's name: a creation begun in the one is never continued in the other. */
  readonly environment: IncreaseEnvironment;
  /** Where Increase is: the environment's own address unless told. */
  readonly baseUrl?: string;
  /** The most that one call takes, all its requests and retries together: 10 s unless told. */
  readonly limit?: Milliseconds;
  /** How often a request that was certainly not carried out is sent again within the limit: twice unless told. */
  readonly retries?: number;
  /** After so many outages in a row, 10 unless told, nothing is sent for `coolDown`: 5 s unless told. */
  readonly outages?: number;
  readonly coolDown?: Milliseconds;
}

const addresses: Readonly<Record<IncreaseEnvironment, string>> = {
  production: "https://api.increase.com",
  sandbox: "https://sandbox.increase.com",
};

const names: Readonly<Record<IncreaseEnvironment, string>> = {
  production: "increase",
  sandbox: "increase-sandbox",
};

/** Everything is told to the SDK, so that no variable of the environment has a say; its log would have what is sent. */
const clientOf = ({ apiKey, environment, baseUrl }: IncreaseCardIssuerOptions, timeout: Milliseconds): Increase =>
  new Increase({
    apiKey: apiKey.reveal(),
    webhookSecret: null,
    baseURL: baseUrl ?? addresses[environment],
    maxRetries: 0,
    timeout,
    logLevel: "off",
  });

/**
 * Opens accounts and issues cards at Increase. One key makes at most one object there, for ever; refusals are not kept.
 * To resume is to make the same calls again. Card numbers are never fetched.
 */
export const increaseCardIssuer = (options: IncreaseCardIssuerOptions): CardIssuer => {
  const { limit = 10_000, retries = 2, outages = 10, coolDown = 5_000, environment } = options;
  const client = clientOf(options, limit);
  const { within } = resilience({ limit, retries, outages, coolDown });
  const asking = <F, A>(call: (at: Bank) => ReturnType<typeof within<F, A>>) =>
    within((send) => call(bank(client, send)));
  return {
    name: names[environment],
    mapping,
    retention: { _tag: "Forever", declines: "forgotten" },
    openAccount: (key, order) => asking((at) => openAccount(at)(key, order)),
    issueDebitCard: (key, order, account) => asking((at) => issueDebitCard(at)(key, order, account)),
    findByKey: (key, order) =>
      asking((at) => {
        const plan = E.toUnion(E.mapLeft(() => undefined)(planOf(order)));
        return (stepOf(key) === "account" ? findAccount : findCard)(at, key, plan);
      }),
    books: (after) => asking((at) => books(at, after)),
  };
};
