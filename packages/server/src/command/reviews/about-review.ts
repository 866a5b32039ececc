import type { ClientId, ReviewCause, UnderReview } from "@condor/core";
import * as E from "#fp-ts/Either";
import { table } from "../../welcome/table.js";
import { aboutSettling } from "./about-settling.js";
import type { Offer, Offered } from "./offers.js";

const causeOf = (cause: ReviewCause): string => {
  switch (cause._tag) {
    case "IssuerChanged":
      return `begun at the issuer ${JSON.stringify(cause.begunAt)}, which was not the one configured when it was to go on`;
    case "DoubtTooOld":
      return "in doubt for too long: what the issuer did was never heard";
    case "Contradicted":
      return "the issuer's answer contradicted the order, and its books did not settle it";
    case "LandedLate":
      return "the issuer made it after it had been refused";
    default:
      return cause satisfies never;
  }
};

const namedBy = (cause: ReviewCause): string =>
  "resourceIds" in cause && cause.resourceIds.length > 0 ? cause.resourceIds.join(", ") : "nothing";

const booksOf = ({ books }: Offered): string => {
  if (books === undefined) return "not asked: they are another issuer's";
  if (E.isLeft(books)) return `could not be read (${books.left.cause})`;
  switch (books.right._tag) {
    case "AccountFits":
      return `the account ${books.right.account.resourceId}, which fits the order`;
    case "CardFits":
      return `the card ${books.right.card.resourceId}, which fits the order`;
    case "Differs":
      return `something else than was ordered: ${books.right.resourceIds.join(", ")}`;
    case "Absent":
      return "nothing of this key";
    default:
      return books.right satisfies never;
  }
};

const offered = ({ move, why }: Offer): string => {
  if (E.isLeft(why)) return `no: ${aboutSettling(why.left)}`;
  return move._tag === "Refuse" ? "offered, with --evidence" : "offered";
};

const timeOf = (instant: number): string => new Date(instant).toISOString();

/** A review as an operator needs it. Nothing of the customer but the id. */
export const aboutReview = (client: ClientId, review: UnderReview, found: Offered): string => {
  const { order, step, account, cause, begunAt, writtenAt } = review;
  const rows = [
    ["client", client],
    ["since", `${timeOf(writtenAt)}, begun ${timeOf(begunAt)}`],
    ["step", step],
    ["cause", causeOf(cause)],
    ["issuer named", namedBy(cause)],
    ["account recorded", account === undefined ? "none" : account.resourceId],
    ["ordered", `${order.product.productId} of the issuer ${JSON.stringify(order.issuer.name)}`],
    ["books have", booksOf(found)],
    ...found.offers.map((offer) => [offer.move._tag.toLowerCase(), offered(offer)]),
  ];
  return `${order.customerId}\n${table(rows.map((row) => ["", ...row]))}\n`;
};
