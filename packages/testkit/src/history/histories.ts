import type { Step } from "@condor/core";
import * as fc from "fast-check";
import { type Asked, firstModel, type Model, told, type Weather } from "../create/model.js";
import type { Said } from "../create/said.js";
import { lawCustomerId, type Wish } from "../create/scene.js";
import type { History, RecordedCall } from "./recorded-call.js";

interface Timed {
  readonly asked: Asked;
  /** How long before the moment at which it took effect it was sent, and how long after it was answered. */
  readonly early: number;
  readonly late: number;
}

const weathers: fc.Arbitrary<Weather> = fc.oneof(
  fc.constant<Weather>({ _tag: "Fair" }),
  fc.record({
    _tag: fc.constantFrom("Declines", "LosesAnswer", "IsDown", "KillsCaller"),
    step: fc.constantFrom<Step>("account", "card"),
  }),
);

const timed: fc.Arbitrary<Timed> = fc.record({
  asked: fc
    .record({
      _tag: fc.constantFrom("Request", "Request", "Request", "Resume"),
      wish: fc.constantFrom<Wish>("plain", "named"),
      key: fc.constantFrom(undefined, 0, 1),
      weather: weathers,
    })
    .map(({ key, ...rest }) => ({ ...rest, ...(key === undefined || rest._tag === "Resume" ? {} : { key }) })),
  early: fc.nat({ max: 25 }),
  late: fc.nat({ max: 25 }),
});

const spacing = 10;
const lease = 31_000;

const saying = (tag: Said["_tag"]): Said =>
  tag === "Opened" ? { _tag: tag, accountId: "acca_1", cardId: "crda_1" } : { _tag: tag };

const callOf = ({ asked, early, late }: Timed, at: number, said: Said["_tag"] | undefined): RecordedCall => ({
  kind: asked._tag === "Resume" ? "resume" : "create",
  customerId: lawCustomerId(0),
  request: asked._tag === "Resume" ? "" : asked.wish,
  ...(asked.key === undefined ? {} : { key: `${asked.key}` }),
  invoked: at - early,
  ...(said === undefined ? {} : { returned: at + late, said: saying(said) }),
});

const played = (calls: ReadonlyArray<Timed>): History => {
  let model: Model = firstModel;
  return calls.map((call, n) => {
    const { said, model: after } = told(model, call.asked);
    model = { ...after, now: after.now + (n % 3 === 2 ? lease : 0) };
    return callOf(call, n * spacing, said);
  });
};

/** Histories of one customer that some order of single creations explains: the model was asked in that order. */
export const histories: fc.Arbitrary<History> = fc.array(timed, { maxLength: 12 }).map(played);
