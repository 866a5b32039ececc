import type { ReviewMove, Step } from "@condor/core";
import { broken, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { type Directed, directed } from "../directed.js";
import { stateOf } from "../ending.js";
import type { MakeHarness, Service } from "../harness.js";
import { lawCustomerId, lawRequest } from "../scene.js";
import { strikingNth } from "../striking-nth.js";

/** A step whose first call is unknown, and whether it was carried out all the same. */
interface Doubt {
  readonly step: Step;
  readonly made: boolean;
}

const doubts: ReadonlyArray<Doubt> = (["account", "card"] as const).flatMap((step) =>
  [false, true].map((made) => ({ step, made })),
);
const moves: Readonly<Record<ReviewMove["_tag"], ReviewMove>> = {
  Resume: { _tag: "Resume" },
  Adopt: { _tag: "Adopt" },
  Refuse: { _tag: "Refuse", evidence: "the books" },
};
const [second, day] = [1_000, 25 * 3_600_000];

const ask = async ({ create }: Service): Promise<string> => (await create(lawRequest(0, "plain")))._tag;

const settle = async (service: Service, move: ReviewMove["_tag"]): Promise<string> =>
  service.settle?.(lawCustomerId(0), moves[move]) ?? broken("the harness has no settle");

/** The account is the third call of a request, the card the fifth. */
const doubted = (
  maker: MakeHarness,
  { step, made }: Doubt,
  play: (stage: Directed) => Promise<void>,
): Promise<void> => {
  const { fault } = strikingNth(step === "account" ? 3 : 5, made ? "loses its answer" : "fails");
  return directed(maker, { fault }, async (stage) => {
    await stage.load(0);
    await same("the request that is in doubt", await ask(stage.harness), "IssuerUnavailable");
    await play(stage);
  });
};

const reviewed = (maker: MakeHarness, doubt: Doubt, play: (stage: Directed) => Promise<void>): Promise<void> =>
  doubted(maker, doubt, async (stage) => {
    stage.pass(day);
    await same("a request a day later", await ask(stage.harness), "CreationUnderReview");
    await play(stage);
  });

const finished = async ({ harness, observed, record }: Directed): Promise<void> => {
  await same("the state", stateOf(await record(0)), "Created");
  await same("the books", (await harness.books()).map(({ step }) => step).toSorted(), ["account", "card"]);
  await same("how many keys were used", new Set(observed.calls.map(({ key }) => key)).size, 2);
};

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

const relocates: CreateStatement = {
  name: "a creation that was begun at another issuer waits for a person, and is finished there",
  needs: ["ports", "review", "relocation"],
  of: (maker) =>
    lawOfEach(
      {
        name: relocates.name,
        holds: (doubt) =>
          doubted(maker, doubt, async (stage) => {
            const { harness } = stage;
            const other = harness.relocated ?? (await broken("the harness has no other issuer"));
            stage.pass(31 * second);
            await same("a request to the other issuer", await ask(other), "CreationUnderReview");
            const astray = stage.observed.calls.filter(({ order, issuer }) => order.issuer.name !== issuer);
            await same("the calls of the other issuer", astray.length, 0);
            for (const move of ["Resume", "Adopt", "Refuse"] as const)
              await same(`the move ${move} there`, await settle(other, move), "AnotherIssuer");
            const expected = doubt.step === "account" ? "OpeningAccount" : "IssuingCard";
            await same("the move at the first issuer", await settle(harness, "Resume"), expected);
            await same("the next request", await ask(harness), "Opened");
            await finished(stage);
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

export const ofReviews: ReadonlyArray<CreateStatement> = [waits, resumes, adopts, refuses, relocates];
