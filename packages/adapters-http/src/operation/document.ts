import type { Operation } from "./operation.js";

export const documentOperation = {
  id: "getDocument",
  method: "GET",
  path: "/openapi.json",
  deprecated: false,
  summary: "This document",
  about: "OpenAPI 3.1, made of the codecs that read requests and write answers.",
  data: "application/json",
  failures: [],
} as const satisfies Operation;
