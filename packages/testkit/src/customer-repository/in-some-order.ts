import type { Reserved } from "@condor/core";
import * as fc from "fast-check";
import { broken } from "../law/broken.js";
import { stated } from "../law/stage.js";
import { handlesOf } from "./at-once.js";
import { callsOf, decidedOn } from "./call.js";
import { cast, keys, references } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { brought, found } from "./moves.js";
import { states } from "./path-to.js";
import { inWords, type Told, tell } from "./told.js";
import { after, type Whole } from "./whole.js";

/** A call with the moments at which it set out and at which its answer was back. */
interface Timed {
  readonly told: Told;
  readonly from: number;
  readonly to: number;
}

const couldBeNext = (one: Timed, all: ReadonlyArray<Timed>): boolean => all.every(({ to }) => to >= one.from);

/** Whether some order of single calls, none of them before one that had ended when it began, gives these answers. */
const isExplained = (whole: Whole, all: ReadonlyArray<Timed>): boolean =>
  all.length === 0 ||
  all.some((one) => {
    const next = couldBeNext(one, all) ? after(whole, one.told) : undefined;
    return (
      next !== undefined &&
      isExplained(
        next,
        all.filter((other) => other !== one),
      )
    );
  });

const people = cast.slice(0, 2);
const two = fc.array(fc.constantFrom("None" as const, ...states), { minLength: 2, maxLength: 2 });

const [idempotencyKey] = keys;
const [reference] = references;
const reserved: Readonly<Record<string, Reserved>> = {
  nothing: {},
  "a key": idempotencyKey === undefined ? {} : { idempotencyKey },
  "a reference": reference === undefined ? {} : { reference },
};

/** The scheduler decides when each call arrives and when its answer does. */
const someOrder = stated({
  name: "Calls at once are answered as some order of them would be",
  given: fc.record({
    before: two,
    held: fc.constantFrom("nothing", "a key", "a reference"),
    calls: fc.array(callsOf(fc.constantFrom(...people)), { minLength: 2, maxLength: 5 }),
    scheduler: fc.scheduler(),
  }),
  runs: 150,
  holds: async (stage: CustomerRepositoryStage, { before, held, calls, scheduler }) => {
    await stage.seed(people.map(({ customer }) => customer));
    for (const [n, who] of people.entries()) {
      const state = before[n] ?? "None";
      if (state !== "None") await brought(stage.customers, who, state, n === 0 ? reserved[held] : {});
    }
    const handles = handlesOf(stage);
    const all = () => Promise.all(people.map(({ customer }) => found(stage.customers, customer.customerId)));
    const read = await all();
    let moment = 0;
    const tick = (): number => {
      moment += 1;
      return moment;
    };
    const decided = calls.flatMap((call) =>
      read
        .filter(({ customer }) => customer.customerId === call.who.customer.customerId)
        .flatMap((record) => decidedOn(call, record)),
    );
    const timed = await scheduler.waitFor(
      Promise.all(
        decided.map(async (call, n): Promise<Timed> => {
          await scheduler.schedule(Promise.resolve(), `call ${n + 1} arrives`);
          const from = tick();
          const told = await tell(stage, handles[n % handles.length] ?? stage.customers, call);
          await scheduler.schedule(Promise.resolve(), `answer ${n + 1} arrives`);
          return { told, from, to: tick() };
        }),
      ),
    );
    const last = (await all()).map((answer): Timed => {
      const { customerId } = answer.customer;
      const from = tick();
      return { told: { does: "find", customerId, answer }, from, to: from };
    });
    const whole = new Map(read.map((record) => [record.customer.customerId, record]));
    if (!isExplained(whole, [...timed, ...last]))
      await broken(
        ["no order explains these answers:", ...[...timed, ...last].map(({ told }) => `- ${inWords(told)}`)].join("\n"),
      );
  },
});

export const inSomeOrderLaws = [someOrder];
