import type { CustomerRepository } from "@condor/core";
import * as fc from "fast-check";
import { same } from "../law/broken.js";
import { stated } from "../law/stage.js";
import { keys, members, references, someone } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { advance, begin, begun, brought, found } from "./moves.js";
import { pathTo, states } from "./path-to.js";

/** The ways to the store that calls at once are spread over. */
export const handlesOf = ({ customers, colleague }: CustomerRepositoryStage): ReadonlyArray<CustomerRepository> =>
  colleague === undefined ? [customers] : [customers, colleague];

const atOnce = <A, B>(
  stage: CustomerRepositoryStage,
  items: ReadonlyArray<A>,
  call: (item: A, customers: CustomerRepository, n: number) => Promise<B>,
): Promise<ReadonlyArray<B>> => {
  const handles = handlesOf(stage);
  return Promise.all(items.map((item, n) => call(item, handles[n % handles.length] ?? stage.customers, n)));
};

const writtenOf = (answers: ReadonlyArray<{ readonly _tag: string }>): ReadonlyArray<string> =>
  answers.map(({ _tag }) => _tag).filter((tag) => tag !== "Stale");

const count = fc.integer({ min: 2, max: 8 });

const oneBeginning = stated({
  name: "Of many beginnings at once, one is written",
  given: fc.record({ who: someone, before: fc.constantFrom("None" as const, ...states), count }),
  runs: 50,
  holds: async (stage: CustomerRepositoryStage, { who, before, count: many }) => {
    const { customers, seed } = stage;
    await seed([who.customer]);
    if (before !== "None") await brought(customers, who, before);
    const read = await found(customers, who.customer.customerId);
    const intents = Array.from({ length: many }, (_, n) => who.opening({ dueAt: n }));
    const answers = await atOnce(stage, intents, (intent, handle) => begin(handle, intent, read));
    const may = before === "None" || before === "AccountRefused" || before === "CardRefused";
    await same("the answers that are not Stale", writtenOf(answers), may ? ["Written"] : []);
    const winner = answers.findIndex(({ _tag }) => _tag === "Written");
    const answer = answers[winner];
    const { creation } = await found(customers, who.customer.customerId);
    if (answer?._tag === "Written")
      await same("the creation", creation, { creation: intents[winner], version: answer.version });
  },
});

const oneAdvance = stated({
  name: "Of many advances at once from one version, one is written",
  given: fc.record({ who: someone, to: fc.constantFrom(...states), count }),
  runs: 50,
  holds: async (stage: CustomerRepositoryStage, { who, to, count: many }) => {
    const { customers, seed } = stage;
    await seed([who.customer]);
    const intent = who.opening();
    const version = await begun(customers, intent);
    const step = { ...(pathTo(to, intent).at(-1) ?? intent) };
    const steps = Array.from({ length: many }, (_, n) => ({ ...step, writtenAt: n }));
    const answers = await atOnce(stage, steps, (one, handle) => advance(handle, one, version));
    await same("the answers that are not Stale", writtenOf(answers), ["Written"]);
    const winner = answers.findIndex(({ _tag }) => _tag === "Written");
    const answer = answers[winner];
    const { creation } = await found(customers, who.customer.customerId);
    if (answer?._tag === "Written")
      await same("the creation", creation, { creation: steps[winner], version: answer.version });
  },
});

const oneHolder = stated({
  name: "Of many customers that begin at once with one key or one reference, one is written",
  given: fc.record({
    people: members(4),
    by: fc.constantFrom("idempotencyKey" as const, "reference" as const),
  }),
  runs: 50,
  holds: async (stage: CustomerRepositoryStage, { people, by }) => {
    const { customers, seed } = stage;
    await seed(people.map(({ customer }) => customer));
    const reads = await Promise.all(people.map(({ customer }) => found(customers, customer.customerId)));
    const [idempotencyKey, reference] = [keys[0], references[0]];
    if (idempotencyKey === undefined || reference === undefined) return;
    const reserved = by === "reference" ? { reference } : { idempotencyKey };
    const answers = await atOnce(stage, people, ({ opening }, handle, n) => begin(handle, opening(reserved), reads[n]));
    const tags = answers.map(({ _tag }) => _tag).toSorted();
    const taken = by === "reference" ? "ReferenceTaken" : "KeyTaken";
    await same("the answers, sorted", tags, [taken, taken, taken, "Written"].toSorted());
    const all = await Promise.all(people.map(({ customer }) => found(customers, customer.customerId)));
    await same("the count of creations", all.filter(({ creation }) => creation !== undefined).length, 1);
  },
});

export const atOnceLaws = [oneBeginning, oneAdvance, oneHolder];
