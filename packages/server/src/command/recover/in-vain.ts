import { isRunning, type Ports, type Recovered } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import type * as T from "#fp-ts/Task";

/**
 * Recovery answers alike where another attempt is at work and where it has itself just asked in vain: the record tells
 * which, for whoever is at work holds a lease.
 */
export const inVain =
  ({ customers, clock }: Ports) =>
  (recovered: Recovered): T.Task<Recovered> =>
  async () => {
    const { customerId, answer } = recovered;
    if (E.isRight(answer) || answer.left._tag !== "InProgress") return recovered;
    const found = await customers.find(customerId)();
    const creation = E.isRight(found) ? O.toUndefined(found.right)?.creation?.creation : undefined;
    const isHeld = creation === undefined || !isRunning(creation) || creation.lease.until > clock.now();
    if (isHeld) return recovered;
    return { customerId, answer: E.left({ _tag: "IssuerUnavailable", retryAfter: answer.left.until - clock.now() }) };
  };
