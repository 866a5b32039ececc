import type { CustomerNotApproved, Verification } from "@condor/core";
import { match, P } from "ts-pattern";
import { type Answer, failure } from "./answer.js";

/** What the vendor's page tells the caller to do; nothing helps where the customer is denied or the status unknown. */
const actionFor = (verification: Verification): "wait" | "supply data" | undefined =>
  match(verification)
    .returnType<"wait" | "supply data" | undefined>()
    .with({ _tag: "Pending" }, () => "wait")
    .with({ _tag: "WaitingData" }, () => "supply data")
    .with({ _tag: P.union("Approved", "Denied", "UnknownStatus") }, () => undefined)
    .exhaustive();

export const notApproved = ({ customerType, verification }: CustomerNotApproved): Answer => {
  const action = actionFor(verification);
  const context = { verification, ...(action === undefined ? {} : { action }) };
  const check = customerType === "individual" ? "KYC" : "KYB";
  return failure(400, `bad${check}Status`, {
    message: `For create customer ${check} status must have APPROVED`,
    context,
  });
};
