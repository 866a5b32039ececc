import type { ResourceId } from "@condor/core";
import * as t from "io-ts";
import type { Plan } from "../mapping/plan.js";
import { object } from "./object.js";

export const Account = t.strict({
  ...object("account"),
  name: t.string,
  entity_id: t.string,
  program_id: t.string,
  status: t.string,
});
export type Account = t.TypeOf<typeof Account>;

/** The answer is about this key, this order and this owner, and the account is open. */
export const isAccountAsked = (key: string, body: Plan["account"], entityId: ResourceId, shown: Account): boolean =>
  shown.idempotency_key === key &&
  shown.name === body.name &&
  shown.entity_id === entityId &&
  shown.status === "open" &&
  (body.program_id === undefined || shown.program_id === body.program_id);
