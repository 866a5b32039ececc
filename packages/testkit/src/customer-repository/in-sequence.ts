import type { CustomerRecord, Version } from "@condor/core";
import * as fc from "fast-check";
import * as O from "#fp-ts/Option";
import { answered, broken, holds, same } from "../law/broken.js";
import { stated } from "../law/stage.js";
import { type Call, callsOf, decidedOn } from "./call.js";
import { cast, keys, type Member, references } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { found, holderOf } from "./moves.js";
import { inWords, tell } from "./told.js";
import { after, type Believed, dueIn, holderIn, type Whole } from "./whole.js";

const people = cast.slice(0, 3);

interface Planned {
  readonly call: Call;
  /** Decided on the record as it was so many calls ago. */
  readonly late: number;
}

const late = fc.oneof(
  { arbitrary: fc.constant(0), weight: 4 },
  { arbitrary: fc.integer({ min: 1, max: 3 }), weight: 1 },
);
const calls: fc.Arbitrary<ReadonlyArray<Planned>> = fc.array(
  fc.record({ call: callsOf(fc.constantFrom(...people)), late }),
  { maxLength: 12 },
);

const everyone = ({ customers }: CustomerRepositoryStage): Promise<ReadonlyArray<CustomerRecord>> =>
  Promise.all(people.map(({ customer }) => found(customers, customer.customerId)));

const recordOf = (
  all: ReadonlyArray<CustomerRecord> | undefined,
  { customer }: Member,
): ReadonlyArray<CustomerRecord> => (all ?? []).filter((record) => record.customer.customerId === customer.customerId);

const wholeOf = (all: ReadonlyArray<CustomerRecord>): Whole =>
  new Map(all.map((record) => [record.customer.customerId, record]));

/** The record is as believed, and a changed customer has a version that it never had. */
const confirmed = async (record: CustomerRecord, believed: Believed | undefined, seen: Set<Version>): Promise<void> => {
  await same(`the record of ${record.customer.customerId}`, record, { version: record.version, ...believed });
  if (believed?.version === undefined)
    await holds(!seen.has(record.version), `${record.customer.customerId} has changed and has an older version again`);
  seen.add(record.version);
};

const indexesAgree = async (stage: CustomerRepositoryStage, whole: Whole): Promise<void> => {
  for (const key of keys.slice(0, 2)) {
    const holder = O.toUndefined(await holderOf(stage.customers, key));
    await same(`the holder of ${fc.stringify(key)}`, holder, holderIn(whole, key));
  }
  for (const now of [0, 30_000, 10 ** 12]) {
    const due = await answered("due", stage.customers.due(now, people.length));
    await same(
      `the times at which something is due by ${now}`,
      due.map(({ dueAt }) => dueAt),
      dueIn(whole, now).map(({ dueAt }) => dueAt),
    );
    await same(
      `who is due by ${now}, in the order of ids`,
      due.map(({ customerId }) => customerId).toSorted(),
      dueIn(whole, now)
        .map(({ customerId }) => customerId)
        .toSorted(),
    );
  }
};

const anySequence = stated({
  name: "Any sequence of calls is answered as a look at every record would answer it",
  given: fc.record({ adopted: fc.subarray(references.slice(0, 2)), calls }),
  runs: 200,
  holds: async (stage: CustomerRepositoryStage, { adopted, calls: plan }) => {
    await stage.seed(people.map((who, n) => (n === 0 ? who.adopted(adopted) : who.customer)));
    const past = [await everyone(stage)];
    const seen = people.map((who) => new Set(recordOf(past[0], who).map(({ version }) => version)));
    let whole = wholeOf(past[0] ?? []);
    for (const { call, late: ago } of plan) {
      const read = recordOf(past[Math.max(0, past.length - 1 - ago)], call.who);
      for (const decided of read.flatMap((record) => decidedOn(call, record))) {
        const told = await tell(stage, stage.customers, decided);
        whole = after(whole, told) ?? (await broken(`${inWords(told)} is not what a look at every record says`));
      }
      const now = await everyone(stage);
      for (const [n, record] of now.entries())
        await confirmed(record, whole.get(record.customer.customerId), seen[n] ?? new Set());
      past.push(now);
      whole = wholeOf(now);
    }
    await indexesAgree(stage, whole);
  },
});

export const inSequenceLaws = [anySequence];
