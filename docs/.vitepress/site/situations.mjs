import { parse } from "@condor/core";
import { FactsOnWire, vectors } from "@condor/rules";

const written = new Map(vectors().vectors.map(({ id, facts }) => [id, facts]));

/** The facts of a published vector, by its id. */
const factsOf = (id) => {
  if (!written.has(id)) throw new Error(`no vector has the id ${JSON.stringify(id)}`);
  const facts = parse(FactsOnWire)(written.get(id));
  if (facts._tag === "Left") throw new Error(`${id}: ${JSON.stringify(facts.left)}`);
  return facts.right;
};

/** A customer in a state of its verification, and nothing else against it. */
export const verifiedAs = (status, customerType) =>
  factsOf(`${customerType === "business" ? "customerType: business, " : ""}status: ${status}`);

const situation = (rule, told, id) => ({ rule, told, facts: factsOf(id) });

/** Situations of each rule, in which that rule is the first to refuse, for one thing is wrong. */
export const situations = [
  situation("not-created", "the customer has its card", "inCondor: yes"),
  situation("not-under-review", "a person has to settle its creation", "creation: UnderReview"),
  situation("not-in-progress", "another request is at it", "creation: OpeningAccount"),
  situation("approved", "an individual in `PENDING`", "status: PENDING"),
  situation("approved", "a business in `WAITING-DATA`", "customerType: business, status: WAITING-DATA"),
  situation("product-chosen", "no product asked for, and no default one", "product: none chosen"),
  situation("product-supported", "an individual, a product for businesses", "product: for other customers"),
  situation("product-open", "a product that was closed", "product: closed"),
  situation("design-offered", "a design that the product has not", "design: not offered"),
  situation("shipping-offered", "shipping that the product has not", "shipping: not offered"),
  situation("name-embossable", "small letters, which no card carries", "name: in other letters"),
  situation("address-on-file", "a primary address, and there is none", "address: not on file"),
];
