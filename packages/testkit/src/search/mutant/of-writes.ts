import type { Event, Knowledge } from "@condor/core";
import type { Protocol } from "../setting.js";
import { now } from "../time.js";
import { forgettingDeclines } from "./configurations.js";
import { hearing, type Mutant } from "./mutant.js";

/** The write that the knowledge led to, as if it had been done. */
const asWritten = (event: Event, knowledge: Knowledge, { next }: Protocol): Event => {
  const action = next(knowledge, now);
  if (action._tag !== "Advance") return event;
  const { creation, version } = action.advance;
  return { _tag: "Answered", creation, answer: { _tag: "Written", version } };
};

const staleIsWritten: Mutant = {
  name: "a stale write taken for written",
  patch: hearing((event, knowledge, shipped) =>
    event._tag === "Answered" && event.answer._tag === "Stale" ? asWritten(event, knowledge, shipped) : event,
  ),
  configuration: forgettingDeclines({ expiries: 1 }, ["plain"], ["plain"]),
};

const unknownIsWritten: Mutant = {
  name: "an unknown write taken for written",
  patch: hearing((event, knowledge, shipped) =>
    event._tag === "WriteOpen" ? asWritten(event, knowledge, shipped) : event,
  ),
  configuration: forgettingDeclines({ faults: 1 }, ["plain"], ["plain"]),
};

export const mutantsOfWrites: ReadonlyArray<Mutant> = [staleIsWritten, unknownIsWritten];
