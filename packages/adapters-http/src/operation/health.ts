import { literal, required, struct } from "@condor/core";
import type { Operation } from "./operation.js";

export const HealthShown = struct("Health", { status: required("status", literal("ok")) });

export const healthOperation = {
  id: "getHealth",
  method: "GET",
  path: "/health",
  deprecated: false,
  summary: "Whether the process takes requests",
  about: "Neither the store nor the issuer is asked.",
  data: HealthShown,
  failures: [],
} as const satisfies Operation;
