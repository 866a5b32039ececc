import type { IssuerKey, Step } from "@condor/core";
import { fingerprint } from "./fingerprint.js";
import type { EntityBody } from "./mapping/entity.js";

/** What else is made for an account or a card, with a key of its own: at most 132 of Increase's 200 characters. */
export const partKey = (key: IssuerKey, part: "number" | "plastic"): string => `${key}/${part}`;

/**
 * Refusals are not kept, so that a customer whose data were mended asks with the same keys. Of account and card there is
 * one for ever; but the entity with the old data may be there already, and must not stand in the way of the new one.
 */
export const entityKey = (key: IssuerKey, body: EntityBody): string =>
  `${key}/entity/${fingerprint(JSON.stringify(body))}`;

/** The key of the account that a card's key belongs with. */
export const accountKey = (key: IssuerKey): string => key.replace(/card$/u, "account");

export const stepOf = (key: IssuerKey): Step => (key.endsWith("/account") ? "account" : "card");

/** A key of ours, among those of whatever else uses the same Increase account. */
export const isKeyOf =
  (step: Step) =>
  (key: string | null): key is IssuerKey =>
    key !== null && new RegExp(`^condor/[^/]+/[^/]+/${step}$`, "u").test(key);
