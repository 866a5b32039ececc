import { Account, Card, Customer } from "@condor/core";
import * as t from "io-ts";
import { maskedCustomer } from "./masked-customer.js";
import type { Scope } from "./scope.js";

type Scopes = ReadonlyArray<Scope>;

/** A card as the page shows it: its reference is the caller's own, and the page has no such field. */
export const cardOnWire = ({ reference: _, ...card }: Card): unknown => Card.encode(card);

export const accountOnWire = (account: Account): unknown => Account.encode(account);

const visible = (scopes: Scopes, customer: Customer): Customer =>
  scopes.includes("pii:read") ? customer : maskedCustomer(customer);

/** The customer with all of its cards and accounts, in the page's order of keys. */
export const customerOnWire =
  (scopes: Scopes) =>
  (customer: Customer): unknown =>
    Customer.encode({
      ...visible(scopes, customer),
      cards: customer.cards.map(({ reference: _, ...card }) => card),
    });

/** The customer without cards and accounts. */
export const customerAloneOnWire =
  (scopes: Scopes) =>
  (customer: Customer): unknown => {
    const encoded = customerOnWire(scopes)(customer);
    if (!t.UnknownRecord.is(encoded)) return encoded;
    const { cards: _cards, accounts: _accounts, ...alone } = encoded;
    return alone;
  };
