import type { Beginning, Advance } from "@condor/core";
import type { Call } from "./books.js";

/** A write on its way to the store. Who writes is left out: no store may decide on it. */
export type Write =
  | ({ readonly _tag: "Begin" } & Omit<Beginning, "by">)
  | ({ readonly _tag: "Advance" } & Omit<Advance, "by">);

/** Sent by a process that no longer listens, and on its way for any time. */
export type Message = Write | { readonly _tag: "Call"; readonly call: Call };
