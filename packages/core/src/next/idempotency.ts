import { sameRequest } from "../create-request/create-request.js";
import { type Creation, reservedBy } from "../creation/creation.js";
import type { CustomerRecord } from "../customer-record.js";
import { customerIdOf, type Goal } from "./knowledge.js";

/** The creation was begun by a request equal to this one. */
export const isSameRequest = (goal: Goal, { order }: Creation): boolean =>
  goal._tag === "Create" && sameRequest(goal.request, order.request);

/** The creation was begun with this request's Idempotency-Key. */
export const holdsKey = (goal: Goal, creation: Creation): boolean =>
  goal._tag === "Create" &&
  goal.idempotencyKey !== undefined &&
  goal.idempotencyKey === reservedBy(creation).idempotencyKey;

/** The request's Idempotency-Key belongs to another request: of another customer, or of this one. */
export const isKeyMismatch = (goal: Goal, { customer, creation }: CustomerRecord): boolean =>
  customer.customerId !== customerIdOf(goal) ||
  (creation !== undefined && holdsKey(goal, creation.creation) && !isSameRequest(goal, creation.creation));
