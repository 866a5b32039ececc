import type { IssuerKey, Step } from "@condor/core";

/** What else is made for an account or a card, each with a key of its own: at most 127 of Increase's 200 characters. */
export type Part = "entity" | "number" | "plastic";

export const partKey = (key: IssuerKey, part: Part): string => `${key}/${part}`;

/** The key of the account that a card's key belongs with. */
export const accountKey = (key: IssuerKey): string => key.replace(/card$/u, "account");

export const stepOf = (key: IssuerKey): Step => (key.endsWith("/account") ? "account" : "card");

/** A key of ours, among those of whatever else uses the same Increase account. */
export const isKeyOf =
  (step: Step) =>
  (key: string | null): key is IssuerKey =>
    key !== null && new RegExp(`^condor/[^/]+/[^/]+/${step}$`, "u").test(key);
