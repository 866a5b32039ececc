import * as E from "#fp-ts/Either";
import type { IssuedAccount } from "../account/issued-account.js";
import type { IssuerKey } from "../creation/issuer-key.js";
import type { Order } from "../creation/order.js";
import type { IdempotencyKey } from "../create-request/idempotency-key.js";
import type { Version } from "../customer-record.js";
import type { Advance, Beginning } from "../customer-repository.js";
import type { CustomerId } from "../id/id.js";
import type { Answer, Opened, CreateError } from "./answer.js";

interface OfIssuer {
  readonly key: IssuerKey;
  readonly order: Order;
  /** The version of the creation that the call is made for. */
  readonly version: Version;
}

/** The one thing to do now. */
export type Action =
  | { readonly _tag: "Find"; readonly customerId: CustomerId }
  | { readonly _tag: "FindByKey"; readonly idempotencyKey: IdempotencyKey }
  | { readonly _tag: "Begin"; readonly beginning: Beginning }
  | { readonly _tag: "Advance"; readonly advance: Advance }
  | ({ readonly _tag: "OpenAccount" } & OfIssuer)
  | ({ readonly _tag: "IssueDebitCard"; readonly account: IssuedAccount } & OfIssuer)
  | ({ readonly _tag: "LookUp" } & OfIssuer)
  | { readonly _tag: "Answer"; readonly answer: Answer };

export const fail = (error: CreateError): Action => ({ _tag: "Answer", answer: E.left(error) });

export const succeed = (opened: Opened): Action => ({ _tag: "Answer", answer: E.right(opened) });
