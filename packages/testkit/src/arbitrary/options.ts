import type { CreateOptions, RunOptions } from "@condor/core";
import * as fc from "fast-check";
import { attemptIds } from "./id.js";
import { idempotencyKeys } from "./idempotency-key.js";

const parts = { signal: fc.record({ aborted: fc.boolean() }), within: fc.integer({ min: 0, max: 60_000 }) };

export const runOptions: fc.Arbitrary<RunOptions> = fc.record(parts, { requiredKeys: [] });

export const createOptions: fc.Arbitrary<CreateOptions> = fc.record(
  { ...parts, idempotencyKey: idempotencyKeys, waitedFor: attemptIds },
  { requiredKeys: [] },
);
