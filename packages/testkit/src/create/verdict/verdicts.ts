import { ofBooks } from "./of-books.js";
import { ofCalls } from "./of-calls.js";
import { ofRecords } from "./of-records.js";
import type { Story, Verdict } from "./story.js";

/** All laws that a story breaks; none, it is to be hoped. */
export const verdicts = (story: Story): ReadonlyArray<Verdict> =>
  [...ofBooks, ...ofRecords, ...ofCalls].flatMap((judge) => judge(story));
