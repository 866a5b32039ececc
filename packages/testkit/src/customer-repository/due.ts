import * as fc from "fast-check";
import { answered, holds, same } from "../law/broken.js";
import { stated } from "../law/stage.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { everyPage, found } from "./moves.js";
import { anyPlan, dueAts, expected, idsOf, inOrder, runningPlan, stocked } from "./planned.js";

const listed = stated({
  name: "Creations opening or issuing that are due by `now` are listed, oldest due first, at most `limit`, after the cursor",
  given: fc
    .record({
      plan: anyPlan,
      now: dueAts,
      limit: fc.integer({ min: 1, max: 4 }),
      since: fc.constantFrom(0, Date.UTC(2100, 0)),
    })
    .map(({ plan, now, limit, since }) => ({
      plan: plan.map((one) => ({ ...one, dueAt: since + one.dueAt })),
      now: since + now,
      limit,
    })),
  holds: async (stage: CustomerRepositoryStage, { plan, now, limit }) => {
    await stocked(stage, plan);
    const first = await answered("due", stage.customers.due(now, limit));
    const should = expected(plan, now);
    await same("the length of the first page", first.length, Math.min(limit, should.length));
    const pages = await everyPage(stage.customers, now, limit, plan.length);
    await same("every page together, in the order of ids", idsOf(pages.flat()), should);
    await holds(inOrder(pages.flat()), `what is due is not listed oldest first: ${fc.stringify(pages)}`);
    await holds(
      pages.every((page) => page.length <= limit),
      `a page has more than ${limit} creations: ${fc.stringify(pages)}`,
    );
    for (const { customerId, dueAt } of pages.flat())
      await same(
        `the time that ${customerId} is due at`,
        dueAt,
        plan.find(({ who }) => who.customer.customerId === customerId)?.dueAt,
      );
  },
});

const noRoom = stated({
  name: "Where there is no room, nothing is listed",
  given: runningPlan,
  runs: 10,
  holds: async (stage: CustomerRepositoryStage, plan) => {
    await stocked(stage, plan);
    await same("a page of at most 0 creations", await answered("due", stage.customers.due(9, 0)), []);
  },
});

const readOnly = stated({
  name: "To list what is due changes nothing",
  given: anyPlan,
  runs: 30,
  holds: async (stage: CustomerRepositoryStage, plan) => {
    await stocked(stage, plan);
    const all = () => Promise.all(plan.map(({ who }) => found(stage.customers, who.customer.customerId)));
    const before = await all();
    const first = await answered("due", stage.customers.due(9, 9));
    await same("what is due, asked again", await answered("due", stage.customers.due(9, 9)), first);
    await same("the records", await all(), before);
  },
});

export const dueLaws = [listed, noRoom, readOnly];
