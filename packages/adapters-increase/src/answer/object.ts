import { ResourceId } from "@condor/core";
import * as t from "io-ts";

export const textOrNull = t.union([t.string, t.null]);

/** What every object of Increase shows: its kind, its id, and the key that it was made with. */
export const object = <T extends string>(type: T) => ({
  type: t.literal(type),
  id: ResourceId,
  idempotency_key: textOrNull,
});
