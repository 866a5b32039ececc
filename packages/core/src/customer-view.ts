import type { Account } from "./account/account.js";
import { condor } from "./back-office.js";
import type { Card } from "./card.js";
import { type Created, reservedBy } from "./creation/creation.js";
import type { Customer } from "./customer/customer.js";
import type { CustomerRecord } from "./customer-record.js";

/** The account that a creation opened, as the customer sees it. */
export const accountOf = ({ account: { accountNumber, routing }, order }: Created): Account => ({
  accountId: order.accountId,
  backOffice: condor,
  accountNumber,
  customerId: order.customerId,
  cardIds: [order.cardId],
  routing,
});

/**
 * The card that a creation issued, as the customer sees it. Its reference is the one that the creation still
 * reserves: a refusal released what was ordered, and another customer may have it by now.
 */
export const cardOf = (created: Created): Card => {
  const { reference } = reservedBy(created);
  return {
    cardId: created.order.cardId,
    backOffice: condor,
    customerId: created.order.customerId,
    accountIds: [created.order.accountId],
    ...(reference === undefined ? {} : { reference }),
  };
};

const withCreated = (customer: Customer, created: Created): Customer => ({
  ...customer,
  backOffices: [...customer.backOffices, condor],
  cards: [...customer.cards, cardOf(created)],
  accounts: [...customer.accounts, accountOf(created)],
});

/** The customer as everyone sees it: back office, account and card of a creation appear together, when it is created. */
export const customerOf = ({ customer, creation }: CustomerRecord): Customer =>
  creation?.creation._tag === "Created" ? withCreated(customer, creation.creation) : customer;
