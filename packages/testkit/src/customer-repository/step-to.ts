import type { Creation } from "@condor/core";
import * as fc from "fast-check";
import { match, P } from "ts-pattern";
import { cast, type Member } from "../cast.js";
import { pathTo, type State, states } from "./path-to.js";

export const anyState = fc.constantFrom(...states);

const [helper] = cast.slice(-1).map(({ opening }) => opening().begunBy);

/** What is learned at each step differs from what was learned before. */
const learned = (creation: Creation, n: number): Creation =>
  match(creation)
    .returnType<Creation>()
    .with({ _tag: P.union("OpeningAccount", "IssuingCard") }, (one) => ({
      ...one,
      failures: n,
      lease: { holder: n % 2 === 1 && helper !== undefined ? helper : one.lease.holder, until: 30_000 - n },
    }))
    .with({ _tag: P.union("AccountRefused", "CardRefused") }, (one) => ({
      ...one,
      refusal: { ...one.refusal, reason: `No, for the ${n}th time.` },
    }))
    .with({ _tag: "UnderReview" }, (one) => ({ ...one, cause: { _tag: "IssuerChanged", begunAt: `${n}` } }))
    .with({ _tag: "Created" }, (one) => ({ ...one, createdAt: n }))
    .exhaustive();

/** The creation itself, in some state, with a time to be told apart by. */
export const stepTo = ({ opening }: Member, state: State, n: number): Creation => {
  const intent = opening({ dueAt: n });
  return learned({ ...(pathTo(state, intent).at(-1) ?? intent), writtenAt: n }, n);
};
