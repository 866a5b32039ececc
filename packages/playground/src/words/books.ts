import type { LedgerEntry } from "@condor/adapters-memory";
import { type Creation, isRefused, isRunning } from "@condor/core";
import { states } from "./state.js";

type Lines = ReadonlyArray<readonly [string, string]>;

const ofRunning = (creation: Creation, passed: (time: number) => string): Lines =>
  isRunning(creation)
    ? [
        ["Held until", passed(creation.lease.until)],
        ["Outcomes unknown", String(creation.failures)],
        ["Recovery from", passed(creation.dueAt)],
      ]
    : [];

/** What the store holds of a creation; `passed` tells a time by the page's clock. */
export const storeInWords = (creation: Creation | undefined, passed: (time: number) => string): Lines => {
  if (creation === undefined) return [["Creation", "none"]];
  return [
    ["Creation", states[creation._tag].title],
    ["Account id", creation.order.accountId],
    ["Card id", creation.order.cardId],
    ["Name on card", creation.order.attributes.nameOnCard],
    ...ofRunning(creation, passed),
    ...("account" in creation && creation.account !== undefined
      ? [["Account number", creation.account.accountNumber] as const]
      : []),
    ...(isRefused(creation) ? [["Refused with", creation.refusal.title] as const] : []),
  ];
};

/** A line of the issuer's books. */
export const ledgerInWords = (entry: LedgerEntry): readonly [string, string] =>
  entry.step === "account" ? ["Account", entry.account.accountNumber] : ["Card", entry.card.resourceId];

const some = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

/** How much the issuer has made: the sum that must never be two. */
export const sumInWords = (ledger: ReadonlyArray<LedgerEntry>): string => {
  const made = (step: LedgerEntry["step"]): number => ledger.filter((entry) => entry.step === step).length;
  return `${some(made("account"), "account")}, ${some(made("card"), "card")}`;
};
