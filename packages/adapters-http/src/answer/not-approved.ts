import { actionFor, type CustomerNotApproved } from "@condor/core";
import { type Answer, failure } from "./answer.js";

export const notApproved = ({ customerType, verification }: CustomerNotApproved): Answer => {
  const action = actionFor(verification);
  const context = { verification, ...(action === undefined ? {} : { action }) };
  const check = customerType === "individual" ? "KYC" : "KYB";
  return failure(400, `bad${check}Status`, {
    message: `For create customer ${check} status must have APPROVED`,
    context,
  });
};
