import type { CardIssuer, OutcomeUnknown } from "@condor/core";
import type { Fault, PortCall, PortMethod } from "./fault.js";

const unknown: OutcomeUnknown = { _tag: "OutcomeUnknown", cause: "a fault of the test" };

const called = (method: PortMethod, subject: string): PortCall<OutcomeUnknown> => ({ method, subject, unknown });

/** An issuer every call of which the fault decides on. */
export const faultyCardIssuer =
  (fault: Fault) =>
  (issuer: CardIssuer): CardIssuer => ({
    name: issuer.name,
    mapping: issuer.mapping,
    retention: issuer.retention,
    openAccount: (key, order) => fault(called("openAccount", order.customerId), issuer.openAccount(key, order)),
    issueDebitCard: (key, order, account) =>
      fault(called("issueDebitCard", order.customerId), issuer.issueDebitCard(key, order, account)),
    findByKey: (key, order) => fault(called("findByKey", order.customerId), issuer.findByKey(key, order)),
    books: (after) => fault(called("books", ""), issuer.books(after)),
  });
