import { isRefused, isRunning, issuerKey, type RefusedCreation, type Step } from "@condor/core";
import { accountsIn, cardsIn, type Entry, resourceIdOf } from "../books.js";
import { seenAs } from "../call.js";
import type { Setting } from "../setting.js";
import { isQuiet } from "../world.js";
import type { SearchLaw } from "./law.js";
import { creationIn, recorded } from "./recorded.js";

const oneAccount: SearchLaw = {
  _tag: "OfSituations",
  name: "the issuer never holds two accounts of a customer",
  isBroken: ({ books }) => accountsIn(books).length > 1,
};

const oneCard: SearchLaw = {
  _tag: "OfSituations",
  name: "the issuer never holds two cards of a customer",
  isBroken: ({ books }) => cardsIn(books).length > 1,
};

const createdIsHeld: SearchLaw = {
  _tag: "OfSituations",
  name: "a created customer has the account and the card that the issuer holds",
  isBroken: (world) => {
    const creation = creationIn(world);
    const held = [...accountsIn(world.books), ...cardsIn(world.books)].map(({ resourceId }) => resourceId);
    return creation?._tag === "Created" && recorded(creation).join() !== held.join();
  },
};

const isAskedAgain = ({ retention, scene }: Setting, { order }: RefusedCreation, entry: Entry): boolean => {
  const key = (step: Step): string => seenAs(retention)(issuerKey(scene.client, order.customerId, step), order);
  return entry.isKept && (entry.key === key("account") || entry.key === key("card"));
};

/** What a refused creation has left at the issuer all the same is found by the next request: it asks with that key. */
const nothingForgotten: SearchLaw = {
  _tag: "OfSituations",
  name: "nothing that the issuer made is forgotten",
  isBroken: (world, setting) => {
    if (!isQuiet(world) || world.books.entries.length === 0) return false;
    const creation = creationIn(world);
    if (creation !== undefined && (isRunning(creation) || creation._tag === "UnderReview")) return false;
    const isRefusal = creation !== undefined && isRefused(creation);
    return world.books.entries.some(
      (entry) =>
        !recorded(creation).includes(resourceIdOf(entry)) && !(isRefusal && isAskedAgain(setting, creation, entry)),
    );
  },
};

const refusalSaid: SearchLaw = {
  _tag: "OfSituations",
  name: "a refusal is recorded only where the issuer or an operator said it",
  isBroken: (world, { chances: { declines, moves } }) => {
    const { left } = world.tally;
    return (creationIn(world)?.order.refusals ?? 0) > declines - left.declines + moves - left.moves;
  },
};

export const lawsOfBooks: ReadonlyArray<SearchLaw> = [
  oneAccount,
  oneCard,
  createdIsHeld,
  nothingForgotten,
  refusalSaid,
];
