import type { ResourceId } from "@condor/core";
import * as t from "io-ts";
import type { Plan } from "../mapping/plan.js";
import { object } from "./object.js";

export const AccountNumber = t.strict({
  ...object("account_number"),
  account_id: t.string,
  account_number: t.string,
  routing_number: t.string,
  name: t.string,
  status: t.string,
});
export type AccountNumber = t.TypeOf<typeof AccountNumber>;

/** The answer is about this key and this account, and payments can be made to it. */
export const isNumberAsked = (
  key: string,
  body: Plan["accountNumber"],
  account: ResourceId,
  shown: AccountNumber,
): boolean =>
  shown.idempotency_key === key &&
  shown.account_id === account &&
  shown.name === body.name &&
  shown.status === "active";
