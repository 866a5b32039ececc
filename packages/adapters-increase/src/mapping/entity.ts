import { type Order, ResourceId } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { chosenAddress } from "./chosen-address.js";
import { type Corporation, corporationOf } from "./corporation.js";
import { type Person, personOf } from "./person.js";
import { type Fitted, unfit } from "./unfit.js";

export type EntityBody = { readonly description: string } & (
  | { readonly structure: "natural_person"; readonly natural_person: Person }
  | { readonly structure: "corporation"; readonly corporation: Corporation }
);

/** Who owns the account: an entity that Increase has already, or one to make. */
export type Owner =
  | { readonly _tag: "Stored"; readonly entityId: ResourceId }
  | { readonly _tag: "ToMake"; readonly body: EntityBody };

const bodyOf = (order: Order): Fitted<EntityBody> => {
  const { applicant, customerId: description } = order;
  const chosen = chosenAddress(order);
  return applicant.customerType === "individual"
    ? pipe(
        personOf("customer", applicant.profile, chosen),
        E.map((natural_person) => ({ description, structure: "natural_person", natural_person })),
      )
    : pipe(
        corporationOf(applicant.profile, chosen),
        E.map((corporation) => ({ description, structure: "corporation", corporation })),
      );
};

/** A profile may name the entity that Increase has for the customer, in a field of its own. */
export const ownerOf = (order: Order): Fitted<Owner> => {
  const profile: object = order.applicant.profile;
  const entityId: unknown = "increaseEntityId" in profile ? profile.increaseEntityId : undefined;
  if (entityId === undefined)
    return pipe(
      bodyOf(order),
      E.map((body) => ({ _tag: "ToMake", body })),
    );
  return ResourceId.is(entityId)
    ? E.right({ _tag: "Stored", entityId })
    : unfit("customer.increaseEntityId", "is no id of an entity");
};
