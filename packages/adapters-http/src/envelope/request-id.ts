import { text } from "@condor/core";

/** In every answer: a UUID without dashes. */
export const RequestId = text("requestId", { pattern: "^[0-9a-f]{32}$" });
