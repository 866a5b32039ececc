import { same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import type { Directed } from "../directed.js";
import { stateOf } from "../ending.js";
import { ask, day, doubts, finished, reviewed, second, settle } from "./in-doubt.js";

/** After a day the issuer may have forgotten the key, and to ask with it could make another account. */
const isBeyond = ({ observed }: Directed): boolean => {
  const retention = observed.ports()?.issuer.retention;
  return retention?._tag === "For" && retention.duration < day;
};

const resumes: CreateStatement = {
  name: "an operator resumes a review as long as keys are kept, and the next request finishes it",
  needs: ["ports", "review"],
  of: (maker) =>
    lawOfEach(
      {
        name: resumes.name,
        holds: (doubt) =>
          reviewed(maker, doubt, async (stage) => {
            const expected = doubt.step === "account" ? "OpeningAccount" : "IssuingCard";
            const move = await settle(stage.harness, "Resume");
            await same("the move", move, isBeyond(stage) ? "BeyondRetention" : expected);
            if (isBeyond(stage)) return same("the next request", await ask(stage.harness), "CreationUnderReview");
            await same("the next request", await ask(stage.harness), "Opened");
            return finished(stage);
          }),
      },
      doubts,
    ),
};

const adopts: CreateStatement = {
  name: "an operator adopts what the books hold, and nothing else",
  needs: ["ports", "review"],
  of: (maker) =>
    lawOfEach(
      {
        name: adopts.name,
        holds: (doubt) =>
          reviewed(maker, doubt, async (stage) => {
            const held = doubt.step === "account" ? "IssuingCard" : "Created";
            await same("the move", await settle(stage.harness, "Adopt"), doubt.made ? held : "NothingFits");
            if (!doubt.made) return same("the state", stateOf(await stage.record(0)), "UnderReview");
            if (held === "Created") await same("the next request", await ask(stage.harness), "AlreadyCreated");
            else if (isBeyond(stage)) return same("the next request", await ask(stage.harness), "CreationUnderReview");
            else await same("the next request", await ask(stage.harness), "Opened");
            return finished(stage);
          }),
      },
      doubts,
    ),
};

const refuses: CreateStatement = {
  name: "an operator refuses only what the books do not hold, and the next request asks with the same key",
  needs: ["ports", "review"],
  of: (maker) =>
    lawOfEach(
      {
        name: refuses.name,
        holds: (doubt) =>
          reviewed(maker, doubt, async (stage) => {
            const refused = doubt.step === "account" ? "AccountRefused" : "CardRefused";
            await same("the move", await settle(stage.harness, "Refuse"), doubt.made ? "ResourceStands" : refused);
            if (doubt.made) return same("the state", stateOf(await stage.record(0)), "UnderReview");
            await same("the next request", await ask(stage.harness), "Opened");
            await same("the refusals", stage.observed.calls.filter(({ order }) => order.refusals > 0).length, 0);
            return finished(stage);
          }),
      },
      doubts,
    ),
};

const waits: CreateStatement = {
  name: "recovery leaves a review to a person",
  needs: ["ports", "review", "recovery"],
  of: (maker) =>
    lawOfEach(
      {
        name: waits.name,
        holds: (doubt) =>
          reviewed(maker, doubt, async ({ record, recover, pass, observed }) => {
            const [before, asked] = [await record(0), observed.calls.length];
            for (const span of [0, 31 * second, day]) {
              pass(span);
              await recover();
            }
            await same("the record", await record(0), before);
            await same("the calls of the issuer", observed.calls.length, asked);
          }),
      },
      doubts,
    ),
};

export const ofReviews: ReadonlyArray<CreateStatement> = [waits, resumes, adopts, refuses];
