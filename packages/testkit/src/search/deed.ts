import type { Action, Answer, Goal, ReviewMove } from "@condor/core";
import type { IssuerAction } from "./call.js";
import type { Message } from "./message.js";

export type StoreAction = Extract<Action, { readonly _tag: "Begin" | "Advance" }>;

/** What becomes of what is sent, and of its answer. */
export type Fate = "answered" | "lost" | "answer lost" | "late" | "declined" | "contradicted" | "contradicted, idle";

/** What one step does. */
export type Deed =
  | { readonly _tag: "Starts"; readonly goal: Goal; readonly why: "asked" | "recovery" | "later" }
  | { readonly _tag: "Reads"; readonly fate: Fate }
  | { readonly _tag: "Writes"; readonly action: StoreAction; readonly fate: Fate }
  | { readonly _tag: "Calls"; readonly action: IssuerAction; readonly fate: Fate }
  | { readonly _tag: "Answers"; readonly answer: Answer }
  | { readonly _tag: "Crashes"; readonly action: Action; readonly sent: boolean }
  | { readonly _tag: "RunsOutOfTime" }
  | { readonly _tag: "LeaseEnds"; readonly early: boolean }
  | { readonly _tag: "Lands"; readonly message: Message; readonly fate: Fate }
  | { readonly _tag: "Moves"; readonly move: ReviewMove }
  | { readonly _tag: "Imports" }
  | { readonly _tag: "DayPasses" };
