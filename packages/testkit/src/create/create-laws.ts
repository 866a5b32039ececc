import { applicable } from "../law/applicable.js";
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

/** What every implementation of `create` keeps, over any ports and any transport. */
export const createLaws = (maker: MakeHarness): ReadonlyArray<Law> =>
  statements.map((one) => applicable(one, maker.offers, "harness", () => one.of(maker)));
