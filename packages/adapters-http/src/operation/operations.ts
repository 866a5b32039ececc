import { accountListOperation } from "./account-list.js";
import { cardListOperation } from "./card-list.js";
import { createCustomerOperation } from "./create-customer.js";
import { docsOperation } from "./docs.js";
import { documentOperation } from "./document.js";
import { getTokenOperation } from "./get-token.js";
import { healthOperation } from "./health.js";
import { kycStatusOperation } from "./kyc-status.js";
import { readyOperation } from "./ready.js";
import type { Operation } from "./operation.js";

/** Every operation that there is, in the order of the document. */
export const operations: ReadonlyArray<Operation> = [
  createCustomerOperation,
  getTokenOperation,
  kycStatusOperation,
  cardListOperation,
  accountListOperation,
  healthOperation,
  readyOperation,
  documentOperation,
  docsOperation,
];
