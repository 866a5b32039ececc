import type { Scope } from "@condor/adapters-http";
import { ClientId, Customer } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import { shippedCustomers } from "../sandbox-files.js";

const all: ReadonlyArray<Scope> = ["create", "read", "pii:read", "operate"];

const client = (text: string): ClientId => {
  if (!ClientId.is(text)) throw new Error(text);
  return text;
};

export const acme = client("acme");
export const globex = client("globex");
/** A client whose login is disabled. */
export const initech = client("initech");

/** Whoever shows a token: `token` is the word that stands for it in a request that is not sent yet. */
export interface Actor {
  readonly token: string;
  readonly client: ClientId;
  readonly scopes: ReadonlyArray<Scope>;
  readonly isExpired?: true;
}

export const actors: ReadonlyArray<Actor> = [
  { token: "<acme: all>", client: acme, scopes: all },
  { token: "<acme: create, read>", client: acme, scopes: ["create", "read"] },
  { token: "<acme: read>", client: acme, scopes: ["read"] },
  { token: "<acme: none>", client: acme, scopes: [] },
  { token: "<acme: expired>", client: acme, scopes: all, isExpired: true },
  { token: "<globex: all>", client: globex, scopes: all },
  { token: "<initech: all>", client: initech, scopes: all },
];

export const passwordOf = (one: ClientId): string => `open-sesame-of-${one}`;

type Members = Readonly<Record<string, unknown>>;

const listIn = (members: Members, key: string): ReadonlyArray<Members> => {
  const list = members[key];
  return Array.isArray(list) ? (list as ReadonlyArray<Members>) : [];
};

/** The same with numbers on every document that nobody else has, and of which the last four characters may be told. */
const numbered = (wire: Members, owner: ClientId, place: number): Members => {
  let last = 1_000 + place * 10;
  return JSON.parse(JSON.stringify(wire), (key, value: unknown) => {
    if (key !== "value" || typeof value !== "string") return value;
    last += 1;
    return `SSN-of-${owner}-${last}`;
  }) as Members;
};

const owned = (owner: ClientId, given: Members, place: number): Members => {
  const wire = numbered(given, owner, place);
  const customerId = `csta_${owner}${place}`;
  const accountNumber = `4711${owner.length}00042`;
  return {
    ...wire,
    customerId,
    cards: listIn(wire, "cards").map((card) => ({ ...card, customerId })),
    accounts: listIn(wire, "accounts").map((account) => ({ ...account, customerId, accountNumber })),
  };
};

// A reference that tells the sandbox's issuer to be away would be a fault that this run injects.
const isFaultless = ({ reference }: Members): boolean =>
  !/^sandbox(LoseAnswer|ActLate|Down|Nonsense)$/u.test(String(reference));

const decoded = (wire: unknown): Customer => {
  const customer = Customer.check(wire);
  if (E.isLeft(customer)) throw new Error(JSON.stringify(customer.left));
  return customer.right;
};

/** What ships, as an owner's: other ids, and other numbers on their documents. */
const cast = new Map(
  [acme, globex].map((owner) => [
    owner,
    shippedCustomers.filter(isFaultless).map((wire, at) => owned(owner, wire, at)),
  ]),
);

/** A client's customers as JSON: a decoded one does not tell what is secret about it. */
export const wiresOf = (owner: ClientId): ReadonlyArray<Members> => cast.get(owner) ?? [];

export const customersOf = (owner: ClientId): ReadonlyArray<Customer> => wiresOf(owner).map(decoded);
