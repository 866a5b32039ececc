import type { Due } from "@condor/core";
import * as fc from "fast-check";
import { cast, type Member } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { brought } from "./moves.js";
import { running, type State, states } from "./path-to.js";

export interface Planned {
  readonly who: Member;
  readonly state: State | "None";
  readonly dueAt: number;
  /** Unknown outcomes so far. */
  readonly failures?: number;
  /** After a refusal. */
  readonly again?: boolean;
}

export const dueAts = fc.nat({ max: 4 });
const planned = (of: fc.Arbitrary<State | "None">): fc.Arbitrary<ReadonlyArray<Planned>> =>
  fc
    .tuple(
      fc.shuffledSubarray([...cast]),
      fc.array(fc.record({ state: of, dueAt: dueAts, failures: fc.constantFrom(0, 40), again: fc.boolean() }), {
        minLength: cast.length,
        maxLength: cast.length,
      }),
    )
    .map(([people, all]) => people.flatMap((who, n) => all.slice(n, n + 1).map((one) => ({ who, ...one }))));

export const anyPlan = planned(fc.constantFrom<State | "None">("None", ...states));
export const runningPlan = planned(fc.constantFrom(...running));

export const stocked = async (
  { customers, seed }: CustomerRepositoryStage,
  plan: ReadonlyArray<Planned>,
): Promise<void> => {
  await seed(plan.map(({ who }) => who.customer));
  for (const { who, state, dueAt, failures = 0, again = false } of plan) {
    if (state === "None") continue;
    if (again) await brought(customers, who, "AccountRefused");
    await brought(customers, who, state, { dueAt, failures, begunAt: again ? 1 : 0 });
  }
};

export const idsOf = (due: ReadonlyArray<Due>): ReadonlyArray<string> =>
  due.map(({ customerId }) => customerId).toSorted();

const isDue =
  (now: number) =>
  ({ state, dueAt }: Planned): boolean =>
    (state === "OpeningAccount" || state === "IssuingCard") && dueAt <= now;

export const expected = (plan: ReadonlyArray<Planned>, now: number): ReadonlyArray<string> =>
  plan
    .filter(isDue(now))
    .map(({ who }) => who.customer.customerId)
    .toSorted();

export const inOrder = (due: ReadonlyArray<Due>): boolean =>
  due.every(({ dueAt }, n) => n === 0 || (due[n - 1]?.dueAt ?? dueAt) <= dueAt);
