import type { Facts } from "@condor/core";
import * as fc from "fast-check";
import { admissibleFacts } from "./admissible.js";
import { cardPrograms } from "./card-program.js";
import { createRequests } from "./create-request.js";
import { creations } from "./creation.js";
import { customers } from "./customer.js";
import { lives } from "./life.js";
import { nearlyAdmissibleFacts } from "./nearly-admissible.js";

const refused = nearlyAdmissibleFacts.map((one) => one.facts);

const unrelated = fc
  .record(
    { customer: customers, creation: creations, program: cardPrograms, request: createRequests },
    { requiredKeys: ["customer", "program", "request"] },
  )
  .map(({ request, ...rest }) => ({ ...rest, request: { ...request, customerId: rest.customer.customerId } }));

const begunBefore = fc.tuple(admissibleFacts, lives).map(([facts, { creation }]) => ({ ...facts, creation }));

/** Facts of every verdict: admissible ones, ones that a single rule refuses, and ones that fit nothing. */
export const facts: fc.Arbitrary<Facts> = fc.oneof(
  { arbitrary: admissibleFacts, weight: 2 },
  { arbitrary: refused, weight: 5 },
  { arbitrary: begunBefore, weight: 1 },
  { arbitrary: unrelated, weight: 1 },
);
