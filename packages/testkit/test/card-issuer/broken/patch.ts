import { type CardIssuer, type Finding, type IssuedAccount, type IssuerFailure, type IssuerKey } from "@condor/core";
import type { MemoryCardIssuerOptions } from "@condor/adapters-memory";
import type { CardIssuerStage, MakeCardIssuer } from "@condor/testkit";
import * as TE from "#fp-ts/TaskEither";
import { memoryCardIssuerStage } from "../memory-card-issuer-stage.js";

export interface BrokenIssuer {
  readonly name: string;
  readonly breaks: string;
  readonly make: MakeCardIssuer;
}

export type Patch = (issuer: CardIssuer, stage: CardIssuerStage) => Partial<CardIssuer>;

/** A patch of some methods: the others stay the memory adapter's. */
export const patched =
  (patch: Patch, options: MemoryCardIssuerOptions = {}): MakeCardIssuer =>
  () => {
    const stage = memoryCardIssuerStage({ pageSize: 2, ...options });
    const patchedIssuer = () => ({ ...stage.issuer, ...patch(stage.issuer, stage) });
    return { ...stage, issuer: patchedIssuer(), colleague: patchedIssuer() };
  };

export const renamed = (key: IssuerKey, change: (text: string) => string): IssuerKey => {
  const [, client = "", customer = "", step] = key.split("/");
  const [newClient = "", newCustomer = ""] = change(`${client}/${customer}`).split("/");
  return `condor/${newClient}/${newCustomer}/${step === "card" ? "card" : "account"}`;
};

/** The same key as another client's, whom nobody else has. */
export const keyFor = (key: IssuerKey, n: number): IssuerKey => renamed(key, (text) => `${n}~${text}`);

export const openingWith =
  (change: (key: IssuerKey) => IssuerKey): Patch =>
  (issuer) => ({ openAccount: (key, order) => issuer.openAccount(change(key), order) });

export const failingAs =
  (change: (failure: IssuerFailure) => IssuerFailure): Patch =>
  ({ openAccount, issueDebitCard }) => ({
    openAccount: (key, order) => TE.mapLeft(change)(openAccount(key, order)),
    issueDebitCard: (key, order, account) => TE.mapLeft(change)(issueDebitCard(key, order, account)),
  });

export const findingAs =
  (change: (finding: Finding, issuer: CardIssuer) => Finding): Patch =>
  (issuer) => ({
    findByKey: (key, order) => TE.map((finding: Finding) => change(finding, issuer))(issuer.findByKey(key, order)),
  });

export const openedAs =
  (change: (account: IssuedAccount) => IssuedAccount): Patch =>
  (issuer) => ({ openAccount: (key, order) => TE.map(change)(issuer.openAccount(key, order)) });

export const tick = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export const declined = {
  _tag: "Declined",
  subCode: "timeout",
  title: "Timeout",
  reason: "No answer in time.",
} as const;
export const unknown = { _tag: "OutcomeUnknown", cause: "409 Conflict" } as const;
