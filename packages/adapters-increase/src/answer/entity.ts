import { sameJson } from "@condor/core";
import * as t from "io-ts";
import type { EntityAddress } from "../mapping/address.js";
import type { Corporation } from "../mapping/corporation.js";
import type { EntityBody } from "../mapping/entity.js";
import type { Person } from "../mapping/person.js";
import { object, textOrNull } from "./object.js";

const Address = t.strict({
  line1: t.string,
  line2: textOrNull,
  city: textOrNull,
  state: textOrNull,
  zip: textOrNull,
  country: t.string,
});
const Individual = t.strict({
  name: t.string,
  date_of_birth: t.string,
  address: Address,
  identification: t.union([t.strict({ method: t.string, number_last4: t.string }), t.null]),
});
const Owned = t.strict({
  name: t.string,
  address: Address,
  email: textOrNull,
  legal_identifier: t.union([t.strict({ category: t.string, value: t.string }), t.null]),
  beneficial_owners: t.array(t.strict({ individual: Individual, prongs: t.array(t.string) })),
});

export const Entity = t.strict({
  ...object("entity"),
  description: textOrNull,
  status: t.string,
  structure: t.string,
  natural_person: t.union([Individual, t.null]),
  corporation: t.union([Owned, t.null]),
});
export type Entity = t.TypeOf<typeof Entity>;

const shownAddress = ({ line2 = null, state = null, zip = null, ...rest }: Nullable<EntityAddress>) => ({
  ...rest,
  line2,
  state,
  zip,
});

type Nullable<A> = { readonly [K in keyof A]: A[K] | null };

const shownPerson = ({ address, identification: { method, number }, ...rest }: Person) => ({
  ...rest,
  address: shownAddress(address),
  identification: { method, number_last4: number.slice(-4) },
});

const shownCorporation = ({ address, email, beneficial_owners, ...rest }: Corporation) => ({
  ...rest,
  address: shownAddress(address),
  email: email ?? null,
  beneficial_owners: beneficial_owners.map(({ individual, prongs }) => ({
    individual: shownPerson(individual),
    prongs,
  })),
});

/** The answer is about this key and this customer. */
export const isEntityAsked = (key: string, body: EntityBody, shown: Entity): boolean =>
  shown.idempotency_key === key && shown.description === body.description && shown.structure === body.structure;

/** Everything that Increase shows of the entity is what was asked for. */
export const isEntityWhole = (key: string, body: EntityBody, shown: Entity): boolean =>
  isEntityAsked(key, body, shown) &&
  shown.status === "active" &&
  sameJson(shown.natural_person, body.structure === "natural_person" ? shownPerson(body.natural_person) : null) &&
  sameJson(shown.corporation, body.structure === "corporation" ? shownCorporation(body.corporation) : null);
