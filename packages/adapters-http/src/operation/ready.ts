import { literal, required, struct } from "@condor/core";
import type { Operation } from "./operation.js";

export const ReadyShown = struct("Ready", { status: required("status", literal("ready")) });

export const readyOperation = {
  id: "getReadiness",
  method: "GET",
  path: "/ready",
  deprecated: false,
  summary: "Whether requests should be sent here",
  about: "The store is asked, within a short bound; the issuer is not: while it is away, answers still tell so.",
  data: ReadyShown,
  failures: ["notReady"],
} as const satisfies Operation;
