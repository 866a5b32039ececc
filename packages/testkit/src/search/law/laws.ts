import type { Deed } from "../deed.js";
import type { Setting } from "../setting.js";
import type { Step } from "../step.js";
import type { World } from "../world.js";
import type { SearchLaw } from "./law.js";
import { lawsOfAnswers } from "./of-answers.js";
import { lawsOfBooks } from "./of-books.js";
import { lawsOfCalls } from "./of-calls.js";
import { lawsOfWrites } from "./of-writes.js";

const searchLaws: ReadonlyArray<SearchLaw> = [...lawsOfBooks, ...lawsOfCalls, ...lawsOfWrites, ...lawsOfAnswers];

/** The judge of a search: the first law that a situation, or a step, breaks. */
export interface Judge {
  readonly situation: (world: World) => string | undefined;
  readonly step: (before: World, step: Step) => string | undefined;
}

export const judge = (setting: Setting): Judge => {
  const ofSituations = searchLaws.filter((law) => law._tag === "OfSituations");
  const ofSteps = new Map<Deed["_tag"], ReadonlyArray<SearchLaw & { readonly _tag: "OfSteps" }>>();
  for (const law of searchLaws)
    if (law._tag === "OfSteps") for (const kind of law.of) ofSteps.set(kind, [...(ofSteps.get(kind) ?? []), law]);
  return {
    situation: (world) => ofSituations.find((law) => law.isBroken(world, setting))?.name,
    step: (before, step) => ofSteps.get(step.deed._tag)?.find((law) => law.isBroken(before, step, setting))?.name,
  };
};
