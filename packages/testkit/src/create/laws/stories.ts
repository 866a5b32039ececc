import type { CreateStatement } from "../create-statement.js";
import { storyLaw } from "../story-law.js";
import { storyLaws } from "../verdict/story.js";

/** The laws that hold of every story, whatever arrives, is lost, lands late or dies in it. */
export const ofStories: ReadonlyArray<CreateStatement> = storyLaws.map((law) => ({
  name: law,
  needs: ["ports", "recovery"],
  of: (maker) => storyLaw(law, maker, { law }),
}));
