import type { Before, History, RecordedCall } from "./recorded-call.js";
import { mayHaveBegun, meaningOf } from "./meaning.js";

/**
 * One way in which a customer's calls can be put in order: nothing was ever created, or the intent of `source` was
 * finished at some moment, or a person must look from some moment on, or the customer had condor from the start.
 */
export type Explanation =
  | { readonly _tag: "NeverCreated" | "Reviewed" | "Adopted" }
  | { readonly _tag: "CreatedFor"; readonly source: RecordedCall };

/** An open span of moments. */
interface Span {
  readonly after: number;
  readonly until: number;
}

const whole: Span = { after: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
const impossible: Span = { after: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY };

const both = (a: Span, b: Span): Span => ({ after: Math.max(a.after, b.after), until: Math.min(a.until, b.until) });

const beforeIt = ({ invoked }: RecordedCall): Span => ({ ...whole, after: invoked });
const afterIt = ({ returned }: RecordedCall): Span => ({ ...whole, until: returned ?? Number.POSITIVE_INFINITY });
const duringIt = (call: RecordedCall): Span => both(beforeIt(call), afterIt(call));

/** An equal request with the creation's own key is told again what was created. */
const isReplay = (source: RecordedCall, call: RecordedCall): boolean =>
  call.kind === "resume" || (call.key !== undefined && call.key === source.key && call.request === source.request);

const isOpened = (call: RecordedCall): boolean => meaningOf(call) === "opened";

/** Whether an operator may have moved a review on, after it was told to the call. */
const isSettled = (calls: History, { invoked }: RecordedCall): boolean =>
  calls.some(({ kind, returned = Number.POSITIVE_INFINITY }) => kind === "settle" && returned > invoked);

/** When the creation for `source` may have been done, by what one call was told. */
const doneBy =
  (calls: History, source: RecordedCall) =>
  (call: RecordedCall): Span => {
    switch (meaningOf(call)) {
      case "nothing":
        return whole;
      case "before":
        return beforeIt(call);
      case "after":
        return afterIt(call);
      case "review":
        return isSettled(calls, call) ? beforeIt(call) : impossible;
      case "opened":
        if (isReplay(source, call)) return afterIt(call);
        return call.request === source.request ? duringIt(call) : impossible;
      default:
        return impossible;
    }
  };

const isPossible = ({ after, until }: Span): boolean => after <= until;

const createdFor =
  (calls: History) =>
  (source: RecordedCall): boolean => {
    const plain = calls.filter((call) => isOpened(call) && !isReplay(source, call));
    return plain.length <= 1 && isPossible(calls.map(doneBy(calls, source)).reduce(both, beforeIt(source)));
  };

/** Whether an operator may have moved an earlier review on, before the call was told. */
const comesAfterASettle = (calls: History, { returned = Number.POSITIVE_INFINITY }: RecordedCall): boolean =>
  calls.some(({ kind, invoked }) => kind === "settle" && invoked < returned);

const reviewedBy =
  (calls: History) =>
  (call: RecordedCall): Span => {
    switch (meaningOf(call)) {
      case "nothing":
        return whole;
      case "before":
        return comesAfterASettle(calls, call) ? whole : beforeIt(call);
      case "review":
        return afterIt(call);
      case "after":
      case "opened":
        return impossible;
      default:
        return impossible;
    }
  };

/** A review needs somebody who asked before it. */
const reviewed = (calls: History): boolean => {
  const asked = Math.min(...calls.filter(({ kind }) => kind === "create").map(({ invoked }) => invoked));
  return isPossible(calls.map(reviewedBy(calls)).reduce(both, { ...whole, after: asked }));
};

const saysNothingOfAnEnd =
  (calls: History) =>
  (call: RecordedCall): boolean => {
    const meaning = meaningOf(call);
    return meaning === "nothing" || meaning === "before" || (meaning === "review" && isSettled(calls, call));
  };

/** Whoever has condor from elsewhere has nothing here to go on with. */
const saysAdopted = (call: RecordedCall): boolean =>
  call.said?._tag === "NothingToResume" || ["nothing", "after"].includes(meaningOf(call));

/** All who were opened were told of the same account and card. */
const agree = (calls: History): boolean =>
  new Set(calls.flatMap(({ said }) => (said?._tag === "Opened" ? [`${said.accountId} ${said.cardId}`] : []))).size <= 1;

/**
 * Every explanation of one customer's calls. A customer's creation is done once and for all, so an order of single
 * creations is one moment at which it was done and one call whose intent it was: all of them are tried, and each call
 * needs a moment of its own, between its invocation and its return, on the side that its answer speaks of. A call that
 * never returned, or was told that nobody knows, may have been carried out at any moment after its invocation.
 */
export const explanations = (calls: History, { adopted = [] }: Before = {}): ReadonlyArray<Explanation> => {
  if (!agree(calls)) return [];
  const isAdopted = calls.some(({ customerId }) => adopted.includes(customerId));
  if (isAdopted) return calls.every(saysAdopted) ? [{ _tag: "Adopted" }] : [];
  const sources = calls.filter(mayHaveBegun).filter(createdFor(calls));
  return [
    ...(calls.every(saysNothingOfAnEnd(calls)) ? [{ _tag: "NeverCreated" } as const] : []),
    ...(reviewed(calls) ? [{ _tag: "Reviewed" } as const] : []),
    ...sources.map((source) => ({ _tag: "CreatedFor", source }) as const),
  ];
};
