import { broken } from "../law/broken.js";
import type { History } from "../history/recorded-call.js";
import { type Cast, cast, loading } from "./cast.js";
import { type Chronicle, chronicle } from "./chronicle.js";
import type { Choose } from "./choose.js";
import { recordsOf, stateOf } from "./ending.js";
import { fated } from "./fates.js";
import type { MakeHarness } from "./harness.js";
import { reconciled } from "./reconciled.js";
import { type Move, type Scenario, scenarioBy } from "./scenario.js";
import { lawCustomerId, lawDecline, lawProgram, lawStart } from "./scene.js";
import { type StageAgenda, stageAgenda } from "./stage-agenda.js";
import { type Verdict, verdicts } from "./verdicts.js";
import { type Rule, world } from "./world.js";

/** What became of one simulated story. */
export interface Simulated {
  readonly scenario: Scenario;
  /** The same number for the same sequence of events. */
  readonly hash: number;
  readonly trace: ReadonlyArray<string>;
  /** Whether two actors were ever at work at once. */
  readonly overlapping: boolean;
  readonly faults: Chronicle["faults"];
  /** The states of the customers' creations when all had stopped, and after recovery. */
  readonly cut: ReadonlyArray<string>;
  readonly ends: ReadonlyArray<string>;
  readonly history: History;
  readonly verdicts: ReadonlyArray<Verdict>;
}

/** Only what the harness serves. */
const served = ({ offers }: MakeHarness, scenario: Scenario): Scenario => ({
  ...scenario,
  moves: scenario.moves.map((move): Move => {
    if (move._tag !== "Request" || offers.includes("keys")) return move;
    const { key: _, ...plain } = move;
    return plain;
  }),
});

interface Telling {
  readonly scenario: Scenario;
  readonly choose: Choose;
  readonly agenda: StageAgenda;
  readonly chronicle: Chronicle;
  /** Whether all have stopped, and nothing goes wrong any more. */
  readonly isOver: () => boolean;
}

/** The choices decide on every call, every answer, and every sleep. */
const ruleOf = ({ scenario, choose, agenda, chronicle: { note, faults, befalls }, isOver }: Telling): Rule => {
  const left = (): number => (isOver() ? 0 : scenario.faults - faults.length);
  const fault = fated({ agenda, choose, left, befalls });
  let declines = scenario.declines;
  return {
    fault: (call, act) => () => (isOver() ? act() : fault(call, act)()),
    declines: () => {
      if (isOver() || declines === 0 || choose(4) !== 3) return undefined;
      declines -= 1;
      note("declined");
      return lawDecline;
    },
    contradicts: () => {
      const strikes = left() > 0 && choose(16) === 15;
      if (strikes) note("contradicted");
      return strikes;
    },
    wait: (passTo) => (isOver() ? Promise.resolve() : agenda.moment("wakes")).then(passTo),
  };
};

/** Lets one thing happen after the other, until nothing may; answers whether two were ever at work at once. */
const told = async ({ scenario, choose, agenda, chronicle: { note, tick } }: Telling, { start }: Cast) => {
  const waiting = [...scenario.moves];
  let overlapping = false;
  for (;;) {
    await agenda.stillness();
    const options = agenda.size() + (waiting.length > 0 ? 1 : 0);
    if (options === 0) return overlapping;
    const place = choose(options);
    tick();
    if (place < agenda.size()) note(`${place} ${agenda.let(place)}`);
    else
      for (const move of waiting.splice(0, 1)) {
        overlapping ||= move._tag !== "Pass" && agenda.living() > 0;
        start(move);
      }
  }
};

/** A story of the real thing: the choices decide on the scenario, the order of all events, and each call's fate. */
export const simulate =
  (maker: MakeHarness) =>
  async (choose: Choose): Promise<Simulated> => {
    const scenario = served(maker, scenarioBy(choose));
    let over = false;
    const telling = { scenario, choose, agenda: stageAgenda(), chronicle: chronicle(), isOver: () => over };
    const { around, endless, observed, pass } = world(lawStart, ruleOf(telling));
    const harness = await maker.make({ program: lawProgram, around });
    const customers = Array.from({ length: scenario.customers }, (_, n) => n);
    for (const n of customers) await loading(harness)(n);
    const actors = cast({ ...telling, harness, customers, pass });
    const overlapping = await told(telling, actors);
    over = true;
    const ports = observed.ports();
    if (ports === undefined) return broken("the ports of the harness do not go through `around`");
    const records = () => recordsOf(ports, customers.map(lawCustomerId));
    const cut = (await records()).map(stateOf);
    const ending = await reconciled({ harness, records, pass });
    await harness.dispose();
    const { trace, hash, faults } = telling.chronicle;
    const { history } = actors;
    return {
      scenario,
      hash: hash(),
      trace,
      overlapping,
      faults,
      cut,
      ends: ending.records.map(stateOf),
      history,
      verdicts: verdicts({ ending, history, calls: observed.calls, endless: endless() }),
    };
  };
