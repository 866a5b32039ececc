import type { Law } from "../law/law.js";
import type { CreateStatement } from "./create-statement.js";
import type { MakeHarness } from "./harness.js";
import { ofAdopted } from "./laws/adopted.js";
import { ofCrashes } from "./laws/crashes.js";
import { ofDeclines } from "./laws/declines.js";
import { ofMeanwhile } from "./laws/meanwhile.js";
import { ofModel } from "./laws/model.js";
import { ofRefusals } from "./laws/refusals.js";
import { ofRepeats } from "./laws/repeats.js";
import { ofReviews } from "./laws/reviews.js";
import { ofStories } from "./laws/stories.js";

const statements: ReadonlyArray<CreateStatement> = [
  ...ofRepeats,
  ...ofCrashes,
  ...ofDeclines,
  ...ofMeanwhile,
  ...ofRefusals,
  ...ofAdopted,
  ...ofReviews,
  ...ofModel,
  ...ofStories,
];

const notApplicable = (name: string, needs: string): Law => ({
  name: `${name} (not applicable: the harness offers no ${needs})`,
  notApplicable: needs,
  check: () => Promise.resolve(),
});

/** What every implementation of `create` keeps, over any ports and any transport. */
export const createLaws = (maker: MakeHarness): ReadonlyArray<Law> =>
  statements.map(({ name, needs, of }) => {
    const missing = needs.filter((capability) => !maker.offers.includes(capability));
    return missing.length === 0 ? of(maker) : notApplicable(name, missing.join(", "));
  });
