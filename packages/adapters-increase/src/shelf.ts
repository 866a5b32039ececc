import type { ResourceId, Step } from "@condor/core";
import * as t from "io-ts";
import { object } from "./answer/object.js";

/** As much of an account or a card as tells that it was made, and with which key. */
interface Kept {
  readonly id: ResourceId;
  readonly idempotency_key: string | null;
}

/** Where Increase keeps what a step makes. */
export interface Shelf {
  readonly path: "/accounts" | "/cards";
  readonly item: t.Decoder<unknown, Kept>;
}

export const shelves: Readonly<Record<Step, Shelf>> = {
  account: { path: "/accounts", item: t.strict(object("account")) },
  card: { path: "/cards", item: t.strict(object("card")) },
};
