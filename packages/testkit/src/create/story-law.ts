import { broken } from "../law/broken.js";
import type { Law } from "../law/law.js";
import { lawOf } from "../law/law-of.js";
import { choosingFrom } from "./choose.js";
import type { MakeHarness } from "./harness.js";
import { tapes } from "./scenario.js";
import { type Simulated, simulate } from "./simulate.js";
import type { StoryLaw } from "./verdict/story.js";

/** A story as a person reads it. */
const storyOf = ({ scenario, trace, verdicts }: Simulated): string =>
  [
    ...verdicts.map(({ law, why }) => `${law}: ${why}`),
    "",
    `The scenario: ${JSON.stringify(scenario)}`,
    "",
    "What happened, one after the other (the number is the event's place among those that waited):",
    ...trace,
  ].join("\n");

/** A law about every story that the choices tell; `law` keeps the verdicts on it alone. `first` is tried before all. */
export const storyLaw = (
  name: string,
  maker: MakeHarness,
  { law, first = [] }: { readonly law?: StoryLaw; readonly first?: ReadonlyArray<ReadonlyArray<number>> } = {},
): Law =>
  lawOf({
    name,
    given: tapes,
    examples: first,
    holds: async (tape) => {
      const story = await simulate(maker)(choosingFrom(tape));
      const verdicts = story.verdicts.filter((verdict) => law === undefined || verdict.law === law);
      if (verdicts.length > 0) await broken(storyOf({ ...story, verdicts }));
    },
  });
