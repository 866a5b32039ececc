import type { FailureCode } from "../failure/failures.js";
import { pageRequest } from "./page-example.js";

interface FailureExample {
  readonly subCode?: string;
  readonly message: string;
  readonly context?: unknown;
}

const { customerId, cardAttributes } = pageRequest;
const required = { missingProperty: "customerId" };

/** What a failure looks like; those that tell no more than their code need none. */
export const failureExamples: Readonly<Partial<Record<FailureCode, FailureExample>>> = {
  requestValidateError: {
    message: "Request validation error",
    context: [
      {
        instancePath: "",
        schemaPath: "#/required",
        keyword: "required",
        params: required,
        message: "must have required property 'customerId'",
      },
    ],
  },
  condorCustomerExist: { message: "Condor Customer Exist" },
  customerNotFound: { message: "Customer not found", context: { customerId } },
  badKYCStatus: {
    message: "For create customer KYC status must have APPROVED",
    context: { kycStatus: "PENDING", action: "wait" },
  },
  badKYBStatus: {
    message: "For create customer KYB status must have APPROVED",
    context: { kycStatus: "WAITING-DATA", action: "supply data" },
  },
  referenceExists: {
    message: "Reference already exists.",
    context: { reference: cardAttributes.reference, entityId: "csta_13ne82vRMHkf3vBuq9zWj6" },
  },
  condorCardAttributesDesign: {
    message: "Design is not offered by the product",
    context: { designId: "9", offered: ["1", "2"] },
  },
  extCondor: {
    subCode: "sandbox_declined",
    message: "The customer's reference asks for it.",
    context: { title: "Declined by the sandbox" },
  },
  unauthorized: { message: "Authentication error" },
  forbidden: { message: "The token lacks a scope", context: { scope: "create" } },
  payloadTooLarge: { message: "The body must not exceed 16384 bytes", context: { limit: 16_384 } },
  issuerUnavailable: { message: "Issuer is unavailable; the same request again is safe" },
  internalError: { message: "Internal error" },
};
