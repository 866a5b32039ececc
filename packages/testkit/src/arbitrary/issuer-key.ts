import { type IssuerKey, issuerKey, type Step } from "@condor/core";
import * as fc from "fast-check";
import { clientIds } from "./client-id.js";
import { customerIds } from "./id.js";

export const steps: fc.Arbitrary<Step> = fc.constantFrom("account", "card");

export const issuerKeys: fc.Arbitrary<IssuerKey> = fc
  .tuple(clientIds, customerIds, steps)
  .map((parts) => issuerKey(...parts));
