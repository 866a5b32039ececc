import type { ReviewMove, Step } from "@condor/core";
import { broken, same } from "../../law/broken.js";
import { type Directed, directed } from "../directed.js";
import { stateOf } from "../ending.js";
import type { MakeHarness, Service } from "../harness.js";
import { lawCustomerId, lawRequest } from "../scene.js";
import { operatorMoves } from "../operator-moves.js";
import { strikingNth } from "../striking-nth.js";

/** A step whose first call is unknown, and whether it was carried out all the same. */
export interface Doubt {
  readonly step: Step;
  readonly made: boolean;
}

export const doubts: ReadonlyArray<Doubt> = (["account", "card"] as const).flatMap((step) =>
  [false, true].map((made) => ({ step, made })),
);
export const [second, day] = [1_000, 25 * 3_600_000];

export const ask = async ({ create }: Service): Promise<string> => (await create(lawRequest(0, "plain")))._tag;

export const settle = async (service: Service, move: ReviewMove["_tag"]): Promise<string> =>
  service.settle?.(lawCustomerId(0), operatorMoves[move]) ?? broken("the harness has no settle");

/** The account is the third call of a request, the card the fifth. */
export const doubted = (
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

export const reviewed = (maker: MakeHarness, doubt: Doubt, play: (stage: Directed) => Promise<void>): Promise<void> =>
  doubted(maker, doubt, async (stage) => {
    stage.pass(day);
    await same("a request a day later", await ask(stage.harness), "CreationUnderReview");
    await play(stage);
  });

export const finished = async ({ harness, observed, record }: Directed): Promise<void> => {
  await same("the state", stateOf(await record(0)), "Created");
  await same("the books", (await harness.books()).map(({ step }) => step).toSorted(), ["account", "card"]);
  await same("how many keys were used", new Set(observed.calls.map(({ key }) => key)).size, 2);
};
