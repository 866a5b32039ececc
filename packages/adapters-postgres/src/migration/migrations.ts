import { first } from "./0001-first.js";
import { clients } from "./0002-clients.js";
import { traceparent } from "./0003-traceparent.js";

/** Every schema that was ever released, oldest first. One that was released is never changed: a new one is added. */
export const migrations: ReadonlyArray<string> = [first, clients, traceparent];
