import type { KeyRetention } from "@condor/core";
import { type Chances, noChances } from "../chances.js";
import type { Configuration } from "../configuration.js";
import type { Ask } from "../scene.js";

const day = 24 * 60 * 60 * 1_000;

const searching =
  (retention: KeyRetention) =>
  (chances: Partial<Chances>, ...asked: ReadonlyArray<ReadonlyArray<Ask>>): Configuration => ({
    name: "small enough for a mutant",
    retention,
    chances: { ...noChances, ...chances },
    asked: [asked],
  });

export const forgettingDeclines = searching({ _tag: "Forever", declines: "forgotten" });
export const keepingDeclines = searching({ _tag: "Forever", declines: "kept" });
export const forgettingKeys = searching({ _tag: "For", duration: day });
