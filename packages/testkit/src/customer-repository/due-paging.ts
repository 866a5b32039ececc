import { type CustomerRepository, type Due, postpone } from "@condor/core";
import * as fc from "fast-check";
import { cast, crowd } from "../cast.js";
import { answered, holds, same } from "../law/broken.js";
import { stated, statedOfEach } from "../law/stage.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { advanced, everyPage, found } from "./moves.js";
import { expected, idsOf, inOrder, runningPlan, stocked } from "./planned.js";

const ends = stated({
  name: "Paging with the cursor ends, and lists creations that are due at one time once each",
  given: fc.record({ people: fc.shuffledSubarray([...cast], { minLength: 2 }), limit: fc.integer({ min: 1, max: 3 }) }),
  runs: 50,
  holds: async (stage: CustomerRepositoryStage, { people, limit }) => {
    await stocked(
      stage,
      people.map((who) => ({ who, state: "OpeningAccount", dueAt: 1 })),
    );
    const pages = await everyPage(stage.customers, 1, limit, people.length);
    const should = people.map(({ customer }) => customer.customerId).toSorted();
    await same("every page together, in the order of ids", idsOf(pages.flat()), should);
    const again = await everyPage(stage.customers, 1, limit, people.length);
    await same("the pages, asked for again", again, pages);
  },
});

const many = statedOfEach(
  {
    name: "However many creations are due, paging lists them all",
    holds: async (
      stage: CustomerRepositoryStage,
      { count, limit }: { readonly count: number; readonly limit: number },
    ) => {
      const plan = crowd(count).map((who, n) => ({ who, state: "OpeningAccount" as const, dueAt: n % 3 }));
      await stocked(stage, plan);
      const pages = await everyPage(stage.customers, 3, limit, count);
      await same("the count of what was listed", pages.flat().length, count);
      await same("every page together, in the order of ids", idsOf(pages.flat()), expected(plan, 3));
      await holds(inOrder(pages.flat()), "what is due is not listed oldest first");
    },
  },
  [{ count: 120, limit: 10 }],
);

const failed = async (customers: CustomerRepository, { customerId }: Due): Promise<void> => {
  const { creation } = await found(customers, customerId);
  if (creation?.creation._tag === "OpeningAccount" || creation?.creation._tag === "IssuingCard")
    await advanced(customers, postpone(1_000, 10)(creation.creation), creation.version);
};

/** As recovery does it: what was listed is worked on, but for what another holds, fails, and is due later; then the next page is asked for. */
const starvesNobody = stated({
  name: "A creation that fails whenever it is due starves nobody",
  given: fc.record({ plan: runningPlan, limit: fc.integer({ min: 1, max: 3 }), spared: fc.subarray([...cast]) }),
  holds: async (stage: CustomerRepositoryStage, { plan, limit, spared }) => {
    await stocked(stage, plan);
    const untouched = spared.map(({ customer }) => customer.customerId);
    const isSpared = ({ customerId }: Due): boolean => untouched.includes(customerId);
    const seen: Due[] = [];
    let after: Due | undefined;
    do {
      const page = await answered("due", stage.customers.due(10, limit, after));
      for (const due of page) if (!isSpared(due)) await failed(stage.customers, due);
      seen.push(...page);
      after = page.at(-1);
    } while (after !== undefined && seen.length <= plan.length);
    await same("every page together, in the order of ids", idsOf(seen), expected(plan, 10));
    const still = await answered("due", stage.customers.due(10, 9));
    await same("what is due a moment later, in the order of ids", idsOf(still), idsOf(seen.filter(isSpared)));
    const later = await answered("due", stage.customers.due(1_010, 9));
    await same("what is due after the back-off, in the order of ids", idsOf(later), expected(plan, 10));
  },
});

export const duePagingLaws = [ends, many, starvesNobody];
