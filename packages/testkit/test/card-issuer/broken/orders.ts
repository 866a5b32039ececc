import type { CardIssuer, Finding, IssuedAccount, IssuerKey, Order } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import { type BrokenIssuer, type Patch, patched } from "./patch.js";

const stored = "An order that comes back from a store is the same order";
const changed = "A changed order with the same key makes nothing new, and the books say of it what the answer says";
const anotherBody = "A key used with another body is a contradiction, and makes nothing";

/** The books are asked about an order that was changed on its way, with the first order of the key at hand. */
const lookingUp =
  (change: (order: Order, first: Order) => Order): Patch =>
  (issuer) => {
    const firsts = new Map<IssuerKey, Order>();
    const keep = (key: IssuerKey, order: Order): void => {
      if (!firsts.has(key)) firsts.set(key, order);
    };
    return {
      openAccount: (key, order) => () => {
        keep(key, order);
        return issuer.openAccount(key, order)();
      },
      issueDebitCard: (key, order, account) => () => {
        keep(key, order);
        return issuer.issueDebitCard(key, order, account)();
      },
      findByKey: (key, order) => issuer.findByKey(key, change(order, firsts.get(key) ?? order)),
    };
  };

const textOf = ({ attributes }: Order): string => JSON.stringify(attributes.additionalData ?? null);

const named = (order: Order, nameOnCard: string): Order => ({
  ...order,
  attributes: { ...order.attributes, nameOnCard },
});

/** The account that a card was first asked for on is taken, whatever is asked later; the answer repeats the question. */
const echoing = (issuer: CardIssuer): Partial<CardIssuer> => {
  const on = new Map<IssuerKey, IssuedAccount>();
  return {
    issueDebitCard: (key, order, account) => async () => {
      const first = on.get(key) ?? account;
      on.set(key, first);
      const answer = await issuer.issueDebitCard(key, order, first)();
      return E.isRight(answer) ? E.right({ ...answer.right, accountResourceId: account.resourceId }) : answer;
    },
  };
};

const findingUnless =
  (isLost: (order: Order) => boolean): Patch =>
  (issuer) => ({
    findByKey: (key, order) =>
      isLost(order) ? TE.right<never, Finding>({ _tag: "Absent" }) : issuer.findByKey(key, order),
  });

export const brokenOrders: ReadonlyArray<BrokenIssuer> = [
  {
    name: "the books compare additional data as text",
    breaks: stored,
    make: patched(lookingUp((order, first) => (textOf(order) === textOf(first) ? order : named(order, "DIFFERS")))),
  },
  {
    name: "additional data is sent as text",
    breaks: stored,
    make: patched((issuer) => ({
      issueDebitCard: (key, order, account) =>
        issuer.issueDebitCard(key, named(order, `${order.attributes.nameOnCard} ${textOf(order)}`), account),
      findByKey: (key, order) =>
        issuer.findByKey(
          key,
          key.endsWith("/card") ? named(order, `${order.attributes.nameOnCard} ${textOf(order)}`) : order,
        ),
    })),
  },
  {
    name: "the books show 255 characters of additional data",
    breaks: stored,
    make: patched(lookingUp((order) => (textOf(order).length > 255 ? named(order, "DIFFERS") : order))),
  },
  {
    name: "the books leave out additional data that is empty",
    breaks: stored,
    make: patched(lookingUp((order) => (textOf(order) === "{}" ? named(order, "DIFFERS") : order))),
  },
  {
    name: "the books of businesses are not looked at",
    breaks: stored,
    make: patched(findingUnless(({ applicant }) => applicant.customerType === "business")),
  },
  {
    name: "the books show 25 characters of a name",
    breaks: stored,
    make: patched(lookingUp((order) => named(order, order.attributes.nameOnCard.slice(0, 25)))),
  },
  {
    name: "the design is not compared",
    breaks: changed,
    make: patched(
      lookingUp((order, { attributes: { designId } }) => ({ ...order, attributes: { ...order.attributes, designId } })),
    ),
  },
  {
    name: "of the applicant only the name is compared",
    breaks: changed,
    make: patched(
      lookingUp((order, { applicant }) => {
        const { profile } = order.applicant;
        const isSame =
          applicant.customerType === "individual" &&
          "firstName" in profile &&
          applicant.profile.firstName === profile.firstName;
        return isSame ? { ...order, applicant } : order;
      }),
    ),
  },
  { name: "a card is said to be on whatever account is asked for", breaks: anotherBody, make: patched(echoing) },
];
