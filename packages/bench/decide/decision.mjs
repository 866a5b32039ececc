import { admit, begin } from "@condor/core";
import { judge } from "./by-hand/judge.mjs";
import { order } from "./by-hand/order.mjs";
import { left, right } from "./named.mjs";

/** Admitted and begun, or refused, by the core: the part that the peers' decisions share. */
export const decided = (facts, terms) => {
  const admission = admit(facts);
  return admission._tag === "Left"
    ? admission
    : right(
        begin({
          admission: admission.right,
          drawn: terms.drawn,
          issuer: terms.issuer,
          lease: terms.lease,
          now: terms.now,
          ...(facts.creation === undefined ? {} : { previous: facts.creation }),
        }),
      );
};

/** The same, written by hand. */
export const decidedByHand = (facts, terms) => {
  const judged = judge(facts);
  return judged._tag === "Left" ? left(judged.left) : right(order(judged.right, facts, terms));
};

/** From the text of a body to the creation that is stored, or to what the caller is told. */
export const decision =
  (decode, decide, { customer, program, terms }) =>
  (text) => {
    const request = decode(JSON.parse(text));
    return request._tag === "Left" ? request : decide({ customer, program, request: request.right }, terms);
  };
