import { type Action, isRunning, type Knowledge } from "@condor/core";
import * as E from "#fp-ts/Either";
import type { Protocol } from "../setting.js";
import { lapsedRecord, now } from "../time.js";
import { forgettingDeclines } from "./configurations.js";
import { acting, believing, type Mutant } from "./mutant.js";

/** A change that breaks no law, and why. */
export interface Harmless extends Mutant {
  readonly because: string;
}

const configuration = forgettingDeclines({ crashes: 1, faults: 1 }, ["plain"], ["plain"]);

const isOwn = ({ terms, reading }: Knowledge): boolean => {
  const creation = reading._tag === "Read" ? reading.record.creation?.creation : undefined;
  return creation !== undefined && isRunning(creation) && creation.lease.holder === terms.attemptId;
};

const impatient: Harmless = {
  name: "a lease taken over before it is over",
  because: "the lease only spares needless calls: key, version and stored intent carry the safety",
  patch: believing((knowledge) => {
    const { reading } = knowledge;
    return reading._tag !== "Read" || isOwn(knowledge)
      ? knowledge
      : { ...knowledge, reading: { _tag: "Read", record: lapsedRecord(reading.record) } };
  }),
  configuration,
};

const comeBack: Action = { _tag: "Answer", answer: E.left({ _tag: "IssuerUnavailable", retryAfter: 1_000 }) };

const unreturned: Harmless = {
  name: "a lease not given back",
  because: "it ends by itself, and whoever comes then carries on",
  patch: acting((action, { reading }) => {
    const creation = reading._tag === "Read" ? reading.record.creation?.creation : undefined;
    return action._tag === "Advance" &&
      isRunning(action.advance.creation) &&
      action.advance.creation.lease.until <= now &&
      action.advance.creation._tag === creation?._tag
      ? comeBack
      : action;
  }),
  configuration,
};

/** The call that the holder would make, without a word to the store. */
const calling = ({ next }: Protocol, knowledge: Knowledge, action: Action): Action => {
  const { reading } = knowledge;
  if (action._tag !== "Advance" || !isRunning(action.advance.creation) || reading._tag !== "Read") return action;
  const { creation } = action.advance;
  const held = reading.record.creation;
  if (held === undefined || creation._tag !== held.creation._tag || creation.lease.until <= now) return action;
  const record = { ...reading.record, creation: { creation, version: held.version } };
  return next({ ...knowledge, reading: { _tag: "Read", record } }, now);
};

const leaseless: Harmless = {
  name: "the issuer called without holding the lease",
  because: "the same key gets the same answer, and only one of the answers finds its version still there",
  patch: acting((action, knowledge, _, shipped) => calling(shipped, knowledge, action)),
  configuration,
};

const unrecognised: Harmless = {
  name: "an own write of created not recognised",
  because: "the account and the card stand; only the caller is told that they stood before",
  patch: acting((action, { terms, reading }) => {
    const creation = reading._tag === "Read" ? reading.record.creation?.creation : undefined;
    return action._tag === "Answer" &&
      E.isRight(action.answer) &&
      terms.goal._tag === "Create" &&
      creation !== undefined
      ? { _tag: "Answer", answer: E.left({ _tag: "AlreadyCreated", customerId: creation.order.customerId }) }
      : action;
  }),
  configuration,
};

export const harmless: ReadonlyArray<Harmless> = [impatient, unreturned, leaseless, unrecognised];
