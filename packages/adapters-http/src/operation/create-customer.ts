import { CreateRequest } from "@condor/core";
import { CustomerShown } from "../shown/customer-shown.js";
import type { Operation } from "./operation.js";

export const createCustomerOperation = {
  id: "createCustomer",
  method: "POST",
  path: "/condor/customer/create",
  deprecated: true,
  scope: "create",
  summary: "Open a checking account and issue its debit card",
  about:
    "Once per customer, who must have passed KYC or KYB. The same request again is always safe: it never makes a second account or card. With an Idempotency-Key a repeat is answered as the first request was.",
  body: CreateRequest,
  data: CustomerShown,
  asks: ["Idempotency-Key"],
  says: ["Idempotency-Replayed"],
  failures: [
    "idempotencyKeyMismatch",
    "customerNotFound",
    "condorCustomerExist",
    "condorCustomerUnderReview",
    "condorCustomerInProgress",
    "badKYCStatus",
    "badKYBStatus",
    "condorProgramNoDefault",
    "condorProgramNotSupported",
    "condorProgramClosed",
    "condorCardAttributesDesign",
    "condorCardAttributesShipping",
    "condorCardAttributesName",
    "condorCardAttributesAddress",
    "condorRuleRefused",
    "referenceExists",
    "extCondor",
    "issuerUnavailable",
  ],
} as const satisfies Operation;
