import { applicable } from "../law/applicable.js";
import type { Law } from "../law/law.js";
import type { CreateStatement } from "./create-statement.js";
import type { MakeHarness } from "./harness.js";
import { ofAdopted } from "./laws/adopted.js";
import { ofCrashes } from "./laws/crashes.js";
import { ofDeclines } from "./laws/declines.js";
import { ofMeanwhile } from "./laws/meanwhile.js";
import { ofModel } from "./laws/model.js";
import { ofReleases } from "./laws/releases.js";
import { ofRefusals } from "./laws/refusals.js";
import { ofRepeats } from "./laws/repeats.js";
import { ofRelocations } from "./laws/relocations.js";
import { ofReviews } from "./laws/reviews.js";
import { ofBackOff } from "./laws/back-off.js";
import { ofCancellations } from "./laws/cancellations.js";
import { ofContradictions } from "./laws/contradictions.js";
import { ofCutTwice } from "./laws/cut-twice.js";
import { ofDeadlines } from "./laws/deadlines.js";
import { ofDoubts } from "./laws/doubts.js";
import { ofEquality } from "./laws/equality.js";
import { ofErasures } from "./laws/erasures.js";
import { ofHoldings } from "./laws/holdings.js";
import { ofIntents } from "./laws/intents.js";
import { ofKeys } from "./laws/keys.js";
import { ofLandings } from "./laws/landings.js";
import { ofMoves } from "./laws/moves.js";
import { ofOrders } from "./laws/orders.js";
import { ofStarving } from "./laws/starving.js";
import { ofStories } from "./laws/stories.js";

const statements: ReadonlyArray<CreateStatement> = [
  ...ofRepeats,
  ...ofKeys,
  ...ofEquality,
  ...ofIntents,
  ...ofOrders,
  ...ofCrashes,
  ...ofCutTwice,
  ...ofCancellations,
  ...ofDeadlines,
  ...ofStarving,
  ...ofBackOff,
  ...ofDoubts,
  ...ofDeclines,
  ...ofReleases,
  ...ofContradictions,
  ...ofMeanwhile,
  ...ofLandings,
  ...ofRefusals,
  ...ofAdopted,
  ...ofReviews,
  ...ofRelocations,
  ...ofMoves,
  ...ofHoldings,
  ...ofErasures,
  ...ofModel,
  ...ofStories,
];

/** What every implementation of `create` keeps, over any ports and any transport. */
export const createLaws = (maker: MakeHarness): ReadonlyArray<Law> =>
  statements.map((one) => applicable(one, maker.offers, "harness", () => one.of(maker)));
