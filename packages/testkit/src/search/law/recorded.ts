import type { Creation, ResourceId } from "@condor/core";
import type { World } from "../world.js";

export const creationIn = ({ record }: World): Creation | undefined => record.creation?.creation;

/** What the store knows of the issuer's books: the account first. */
export const recorded = (creation: Creation | undefined): ReadonlyArray<ResourceId> => {
  if (creation === undefined) return [];
  const account = "account" in creation && creation.account !== undefined ? [creation.account.resourceId] : [];
  return creation._tag === "Created" ? [...account, creation.card.resourceId] : account;
};
