import type { CustomerId } from "@condor/core";
import { broken } from "../law/broken.js";
import type { History } from "../history/recorded-call.js";
import { cast, loading } from "./cast.js";
import { type Chronicle, chronicle } from "./chronicle.js";
import type { Choose } from "./choose.js";
import { recordsOf, stateOf } from "./ending.js";
import type { MakeHarness } from "./harness.js";
import { reconciled } from "./reconciled.js";
import { type Move, type Scenario, scenarioBy } from "./scenario.js";
import { lawCustomerId, lawProgram, lawStart } from "./scene.js";
import { stageAgenda } from "./stage-agenda.js";
import type { Settlement } from "./settlement.js";
import type { Verdict } from "./verdict/story.js";
import { ruleOf, timely, told } from "./telling.js";
import { verdicts } from "./verdict/verdicts.js";
import { world } from "./world.js";

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
  readonly settlements: ReadonlyArray<Settlement>;
  readonly verdicts: ReadonlyArray<Verdict>;
}

/** Only what the harness serves. */
const served = ({ offers }: MakeHarness, scenario: Scenario): Scenario => ({
  ...scenario,
  moves: scenario.moves.flatMap((move): ReadonlyArray<Move> => {
    if (move._tag === "Settle") return offers.includes("review") ? [move] : [];
    if (move._tag === "Relocate") return offers.includes("relocation") ? [move] : [];
    if (move._tag !== "Request" || offers.includes("keys")) return [move];
    const { key: _, ...plain } = move;
    return [plain];
  }),
});

const hasCondor: ReadonlyArray<Scenario["adopted"][number]> = ["the back office", "a card", "an account"];

const adoptedIn = ({ adopted }: Scenario): ReadonlyArray<CustomerId> =>
  adopted.flatMap((what, n) => (hasCondor.includes(what) ? [lawCustomerId(n)] : []));

/** A story of the real thing: the choices decide on the scenario, the order of all events, and each call's fate. */
export const simulate =
  (maker: MakeHarness) =>
  async (choose: Choose): Promise<Simulated> => {
    const scenario = served(maker, scenarioBy(choose));
    const declined: CustomerId[] = [];
    let over = false;
    const telling = { scenario, choose, agenda: stageAgenda(), chronicle: chronicle(), declined, isOver: () => over };
    const { around, endless, observed, pass } = world(lawStart, ruleOf(telling));
    const harness = await maker.make({ program: lawProgram, around });
    const customers = Array.from({ length: scenario.customers }, (_, n) => n);
    for (const n of customers) await loading(harness)(n, undefined, undefined, scenario.adopted[n]);
    const ports = observed.ports();
    if (ports === undefined) return broken("the ports of the harness do not go through `around`");
    const actors = cast({ ...telling, harness, customers, pass });
    const overlapping = await told(telling, actors, timely(ports, scenario.moves));
    over = true;
    const records = () => recordsOf(ports, customers.map(lawCustomerId));
    const cut = (await records()).map(stateOf);
    const ending = await reconciled({ harness, service: actors.service(), records, pass });
    await harness.dispose();
    const { trace, hash, faults } = telling.chronicle;
    const { history, settlements } = actors;
    const adopted = adoptedIn(scenario);
    const { calls, writes } = observed;
    const story = { ending, history, settlements, adopted, declined, calls, writes, endless: endless() };
    return {
      scenario,
      hash: hash(),
      trace,
      overlapping,
      faults,
      cut,
      ends: ending.records.map(stateOf),
      history,
      settlements,
      verdicts: verdicts(story),
    };
  };
