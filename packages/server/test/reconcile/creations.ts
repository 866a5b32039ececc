import { type BookEntry, type ClientId, type Creation, issuerKey, type ResourceId, type Step } from "@condor/core";

export const client = "acme" as ClientId;
export const id = (text: string) => text as ResourceId;

export const at = (issuer: string, creation: Creation): Creation =>
  ({
    ...creation,
    order: { ...creation.order, issuer: { name: issuer, mapping: "1" } },
  }) as Creation;

export const ownIds = (creation: Creation): Partial<Record<Step, ResourceId>> => ({
  ...("account" in creation && creation.account !== undefined ? { account: creation.account.resourceId } : {}),
  ...("card" in creation ? { card: creation.card.resourceId } : {}),
});

export const entriesOf = (creation: Creation, step: Step, ids: ReadonlyArray<ResourceId>): ReadonlyArray<BookEntry> =>
  ids.map((resourceId) => ({ key: issuerKey(client, creation.order.customerId, step), step, resourceId }));
