import type { BeginAnswer, CustomerRepository, Reserved } from "@condor/core";
import { cast, keys, type Member, references } from "../cast.js";
import { same } from "../law/broken.js";
import { begin, found } from "./moves.js";
import { type State, states } from "./path-to.js";

/** More than a year after whatever else was begun, in milliseconds: what is held is held for ever. */
export const muchLater = 400 * 24 * 60 * 60 * 1_000;

/** Begins for the member, reserving what is given, and looks whether anything changed that must not. */
export const attempt = async (customers: CustomerRepository, who: Member, reserved: Reserved): Promise<BeginAnswer> => {
  const before = await found(customers, who.customer.customerId);
  const creation = who.opening({ ...reserved, begunAt: muchLater });
  const answer = await begin(customers, creation);
  await same(`the record after begin answered ${answer._tag}`, await found(customers, who.customer.customerId), {
    ...before,
    ...(answer._tag === "Written" ? { creation: { creation, version: answer.version } } : {}),
  });
  return answer;
};

export const pairs = [cast.slice(0, 3), cast.slice(3).toReversed()].flatMap(([one, other, third]) =>
  one === undefined || other === undefined || third === undefined ? [] : [{ one, other, third }],
);
export const cases = states.flatMap((state) => pairs.map((pair) => ({ state, ...pair })));
export interface Case {
  readonly state: State;
  readonly one: Member;
  readonly other: Member;
  readonly third: Member;
}

const [key] = keys;
const [name] = references;
export const theKey: Reserved = key === undefined ? {} : { idempotencyKey: key };
export const theReference: Reserved = name === undefined ? {} : { reference: name };
