import type { Milliseconds, Step } from "@condor/core";
import * as fc from "fast-check";
import { match } from "ts-pattern";
import { broken, same } from "../law/broken.js";
import type { Fault, PortMethod } from "../fault/fault.js";
import type { Directed } from "./directed.js";
import { type Fate, faultOf } from "./fates.js";
import { type Asked, type Model, told, type Weather } from "./model.js";
import type { Said } from "./said.js";
import { lawCustomerId, lawDecline, lawKey, lawRequest, type Wish } from "./scene.js";

/** The creation that the commands are run on: a stage, and the weather at its issuer. */
interface Real {
  readonly stage: Directed;
  readonly weather: WeatherStation;
}

/** The model as the commands change it. */
interface Held {
  model: Model;
}

export interface WeatherStation {
  readonly set: (weather: Weather) => void;
  readonly fault: Fault;
  readonly declines: (step: Step) => typeof lawDecline | undefined;
  readonly dead: () => Promise<undefined>;
}

const stepAt = (method: PortMethod): Step | undefined =>
  method === "openAccount" ? "account" : method === "issueDebitCard" ? "card" : undefined;

const fateOf = ({ _tag }: Weather): Fate =>
  match<Weather["_tag"], Fate>(_tag)
    .with("Fair", "Declines", () => "sound")
    .with("LosesAnswer", () => "loses its answer")
    .with("IsDown", () => "fails")
    .with("KillsCaller", () => "kills after")
    .exhaustive();

/** Faults and declines that the commands set. */
export const weatherStation = (): WeatherStation => {
  let now: Weather = { _tag: "Fair" };
  let tell: () => void = () => undefined;
  let death = Promise.resolve();
  const faults = faultOf({
    moment: () => Promise.resolve(),
    aside: () => undefined,
    never: () => {
      tell();
      return new Promise<never>(() => undefined);
    },
  });
  const strikes = (step: Step | undefined): boolean => now._tag !== "Fair" && now.step === step;
  return {
    set: (weather) => {
      now = weather;
      death = new Promise((resolve) => {
        tell = resolve;
      });
    },
    fault: (call, act) => () => faults(strikes(stepAt(call.method)) ? fateOf(now) : "sound")(call, act)(),
    declines: (step) => (now._tag === "Declines" && now.step === step ? lawDecline : undefined),
    dead: () => death.then(() => undefined),
  };
};

type Command = fc.AsyncCommand<Held, Real>;

const shown = ({ _tag, wish, key, weather }: Asked): string =>
  [
    _tag === "Resume" ? "resume" : `request ${wish}`,
    ...(key === undefined ? [] : [`with key ${key}`]),
    ...(weather._tag === "Fair" ? [] : [`(${weather._tag} at the ${weather.step})`]),
  ].join(" ");

const ask = ({ harness }: Directed, { _tag, wish, key }: Asked): Promise<Said> => {
  if (_tag === "Resume") return harness.resume?.(lawCustomerId(0)) ?? broken("the harness has no resume");
  const idempotencyKey = key === undefined ? undefined : lawKey(key);
  return harness.create(lawRequest(0, wish), idempotencyKey === undefined ? {} : { idempotencyKey });
};

const askCommand = (asked: Asked): Command => ({
  check: () => true,
  toString: () => shown(asked),
  run: async (held, { stage, weather }) => {
    const { said, model } = told(held.model, asked);
    weather.set(asked.weather);
    const answer = await Promise.race([ask(stage, asked), weather.dead()]);
    weather.set({ _tag: "Fair" });
    await same(`the answer to ${shown(asked)}`, answer?._tag, said);
    held.model = model;
    const books = (await stage.harness.books()).map(({ step }) => step).toSorted();
    const { account, card } = model.made;
    await same("the books", books, [...(account ? ["account"] : []), ...(card ? ["card"] : [])]);
  },
});

const passCommand = (duration: Milliseconds): Command => ({
  check: () => true,
  toString: () => `${duration} ms pass`,
  run: (held, { stage }) => {
    stage.pass(duration);
    held.model = { ...held.model, now: held.model.now + duration };
    return Promise.resolve();
  },
});

const verifyCommand = (approved: boolean): Command => ({
  check: () => true,
  toString: () => (approved ? "the customer is approved" : "the customer is denied"),
  run: async (held, { stage }) => {
    await stage.load(0, { _tag: approved ? "Approved" : "Denied" });
    held.model = { ...held.model, approved };
  },
});

const steps = fc.constantFrom<Step>("account", "card");
const weathers: fc.Arbitrary<Weather> = fc.oneof(
  { arbitrary: fc.constant<Weather>({ _tag: "Fair" }), weight: 2 },
  {
    arbitrary: fc.record({
      _tag: fc.constantFrom("Declines", "LosesAnswer", "IsDown", "KillsCaller"),
      step: steps,
    }),
    weight: 3,
  },
);

const requests = (keys: ReadonlyArray<number>): fc.Arbitrary<Command> =>
  fc
    .record({
      _tag: fc.constant("Request" as const),
      wish: fc.constantFrom<Wish>("plain", "named", "referenced", "unsupported"),
      key: fc.constantFrom(undefined, ...keys),
      weather: weathers,
    })
    .map(({ key, ...asked }) => askCommand({ ...asked, ...(key === undefined ? {} : { key }) }));

const resumes: fc.Arbitrary<Command> = weathers.map((weather) =>
  askCommand({ _tag: "Resume", wish: "plain", weather }),
);

/** Commands over a creation: requests and resumes in any weather, time passing, and changes of the verification. */
export const createCommands = (keys: ReadonlyArray<number>): fc.Arbitrary<Iterable<Command>> =>
  fc.commands(
    [
      requests(keys),
      requests(keys),
      resumes,
      fc.constantFrom(31_000, 1_000, 3_600_000, 86_400_000, 31_536_000_000).map(passCommand),
      fc.boolean().map(verifyCommand),
    ],
    { maxCommands: 12 },
  );
