import type { Action, CustomerRecord, Event } from "@condor/core";
import * as O from "#fp-ts/Option";
import type { Actor } from "../actor.js";
import type { Busy } from "../process.js";
import type { Turn } from "../step.js";
import { foundByKey } from "../store.js";

type Read = Extract<Action, { readonly _tag: "Find" | "FindByKey" }>;

const notRead: Event = { _tag: "NotRead", error: { _tag: "StorageUnavailable", cause: "no answer" } };

const found = (action: Read, record: CustomerRecord): Event =>
  action._tag === "Find"
    ? { _tag: "Found", record: O.some(record) }
    : { _tag: "KeyFound", record: foundByKey(record, action.idempotencyKey) };

export const reads = ({ learned }: Actor, busy: Busy, action: Read, record: CustomerRecord): ReadonlyArray<Turn> => [
  { deed: { _tag: "Reads", fate: "answered" }, process: learned(busy, found(action, record)) },
  { deed: { _tag: "Reads", fate: "lost" }, costs: "faults", process: learned(busy, notRead) },
];
