import { literal, required, struct, Verification } from "@condor/core";
import { CustomerAloneShown } from "../shown/customer-shown.js";
import type { Operation } from "./operation.js";

/** A customer, and where it stands. */
export const KycStatusShown = struct("KycStatus", {
  customer: required("customer", CustomerAloneShown),
  kyc: required(
    "kyc",
    struct("Kyc", { system: required("system", literal("condor")), verification: required("status", Verification) }),
  ),
});

export const kycStatusOperation = {
  id: "getKycStatus",
  method: "GET",
  path: "/customer/kyc/status/:customerId",
  deprecated: false,
  scope: "read",
  summary: "Where a customer stands in KYC or KYB",
  about: "The customer without cards and accounts.",
  data: KycStatusShown,
  failures: ["customerNotFound"],
} as const satisfies Operation;
