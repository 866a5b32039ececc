import type { Action, Recovered } from "@condor/core";
import * as fc from "fast-check";
import { answers } from "./answer.js";
import { versions } from "./customer-record.js";
import { customerIds } from "./id.js";
import { idempotencyKeys } from "./idempotency-key.js";
import { issuedAccounts } from "./issued-account.js";
import { issuerKeys } from "./issuer-key.js";
import { orders } from "./order.js";
import { advances, beginnings } from "./repository-answer.js";
import { tagged } from "./tagged.js";

const ofIssuer = { key: issuerKeys, order: orders, version: versions };

export const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ _tag: tagged("Find"), customerId: customerIds }),
  fc.record({ _tag: tagged("FindByKey"), idempotencyKey: idempotencyKeys }),
  fc.record({ _tag: tagged("Begin"), beginning: beginnings }),
  fc.record({ _tag: tagged("Advance"), advance: advances }),
  fc.record({ _tag: tagged("OpenAccount"), ...ofIssuer }),
  fc.record({ _tag: tagged("IssueDebitCard"), account: issuedAccounts, ...ofIssuer }),
  fc.record({ _tag: tagged("LookUp"), ...ofIssuer }),
  fc.record({ _tag: tagged("Answer"), answer: answers }),
);

/** What became of one creation that was due. */
export const recovereds: fc.Arbitrary<Recovered> = fc.record({ customerId: customerIds, answer: answers });
