import type { Answer, CreateError, Recovered } from "@condor/core";
import * as E from "#fp-ts/Either";

type Outcome = CreateError["_tag"] | "Created";

const settled = "nothing to do: it was settled meanwhile";
const unheardOf = "not finished: recovery was answered as a request is, which is a fault of this program";

/** What became of a creation, in words. Those of a request alone stand here for completeness. */
const words: Readonly<Record<Outcome, string>> = {
  Created: "created",
  AlreadyCreated: settled,
  NothingToResume: settled,
  Declined: "refused by the issuer: a new request may begin again",
  InProgress: "left alone: another attempt is at work on it",
  CreationUnderReview: "waits for a person: see condor reviews",
  IssuerUnavailable: "not finished: what the issuer did is not known; the same is asked again after a while",
  StorageUnavailable: "not finished: the store did not answer",
  RecordUnreadable: "not finished: the record cannot be read; give all keys that it may have been written with",
  CustomerNotFound: "not finished: the customer was erased",
  CustomerNotApproved: unheardOf,
  NoDefaultProduct: unheardOf,
  ProductNotSupported: unheardOf,
  ProductClosed: unheardOf,
  DesignNotOffered: unheardOf,
  ShippingNotOffered: unheardOf,
  NameNotEmbossable: unheardOf,
  AddressNotOnFile: unheardOf,
  OwnRuleRefused: unheardOf,
  OwnRuleBroken: unheardOf,
  ReferenceExists: unheardOf,
  IdempotencyKeyMismatch: unheardOf,
};

const outcomeOf = (answer: Answer): Outcome => (E.isRight(answer) ? "Created" : answer.left._tag);

export const aboutRecovered = ({ answer }: Recovered): string => words[outcomeOf(answer)];

/** Ended for good, or in other hands; anything else has to be looked at again, by recovery or by a person. */
export const isDone = ({ answer }: Recovered): boolean =>
  ["Created", "AlreadyCreated", "NothingToResume", "Declined", "InProgress"].includes(outcomeOf(answer));
