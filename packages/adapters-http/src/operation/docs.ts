import type { Operation } from "./operation.js";

export const docsOperation = {
  id: "getDocs",
  method: "GET",
  path: "/docs",
  deprecated: false,
  summary: "This document as a page",
  about: "It runs no script and asks no other host for anything.",
  data: "text/html",
  failures: [],
} as const satisfies Operation;
