import { isRunning } from "../creation/creation.js";
import { actionFor, statusOf } from "../verification.js";
import { type Described, ours, page } from "./described.js";
import { belongsToCondor } from "./judges.js";

/** A customer is created once, here or elsewhere. */
export const notCreated: Described = {
  since: "1.0.0",
  statement: "The customer has no account and no card in condor yet.",
  source: page,
  remedy: "Nothing needs to be done: the customer's lists of cards and accounts show what there is.",
  failure: "AlreadyCreated",
  look: (facts) => ({ created: facts.creation?._tag === "Created", inCondor: belongsToCondor(facts) }),
};

export const notUnderReview: Described = {
  since: "1.0.0",
  statement: "No person has to settle the customer's creation first.",
  source: ours,
  remedy: "Wait until the operator has settled the review: until then asking again changes nothing.",
  failure: "CreationUnderReview",
  look: ({ creation }) => ({ underReview: creation?._tag === "UnderReview" }),
};

export const notInProgress: Described = {
  since: "1.0.0",
  statement: "No other attempt works on the customer's creation.",
  source: ours,
  remedy: "Send the same request again after the time that the answer names: that is safe.",
  failure: "InProgress",
  look: ({ creation }) => ({ inProgress: creation !== undefined && isRunning(creation) }),
};

export const approved: Described = {
  since: "1.0.0",
  statement: "An individual has passed KYC, a business KYB: the status is APPROVED.",
  source: page,
  remedy:
    "PENDING: wait for the verification. WAITING-DATA: supply the data that the verification still asks for, and ask again once it is APPROVED. DENIED, or any other status: there is nothing that the caller could do.",
  failure: "CustomerNotApproved",
  look: ({ customer: { customerType, verification } }) => ({
    customerType,
    status: statusOf(verification),
    action: actionFor(verification) ?? "none",
  }),
};
