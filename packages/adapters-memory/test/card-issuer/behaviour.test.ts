import type { Behaviour, Call } from "@condor/adapters-memory";
import * as fc from "fast-check";
import { assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { anOrder } from "../an-order.js";
import { anIssuer, opened } from "./an-issuer.js";

const no = { subCode: "no_good", title: "No", reason: "Because." };

interface Expected {
  readonly behaviour: Behaviour;
  readonly answer: string;
  /** How many accounts there are after the call, and after a second has passed. */
  readonly atOnce: number;
  readonly later: number;
}

const table: ReadonlyArray<Expected> = [
  { behaviour: { _tag: "Act" }, answer: "Right", atOnce: 1, later: 1 },
  { behaviour: { _tag: "Decline", ...no }, answer: "Declined", atOnce: 0, later: 0 },
  { behaviour: { _tag: "ActAndLoseAnswer" }, answer: "OutcomeUnknown", atOnce: 1, later: 1 },
  { behaviour: { _tag: "ActLate", after: 1_000 }, answer: "OutcomeUnknown", atOnce: 0, later: 1 },
  { behaviour: { _tag: "Down" }, answer: "OutcomeUnknown", atOnce: 0, later: 0 },
  { behaviour: { _tag: "Nonsense" }, answer: "OutcomeUnknown", atOnce: 1, later: 1 },
  { behaviour: { _tag: "OtherAccount" }, answer: "Contradiction", atOnce: 1, later: 1 },
];

const first =
  (behaviour: Behaviour) =>
  ({ nth }: Call): Behaviour =>
    nth === 1 ? behaviour : { _tag: "Act" };

const tagOf = (answer: E.Either<{ readonly _tag: string }, unknown>): string =>
  E.isLeft(answer) ? answer.left._tag : answer._tag;

describe.each(table)("$behaviour._tag", ({ behaviour, answer, atOnce, later }) => {
  test("an account is opened and answered as told, and the next call gets it", async () => {
    const { issuer, open, late } = anIssuer({ script: first(behaviour) });
    expect(tagOf(await open())).toBe(answer);
    expect(issuer.ledger()).toHaveLength(atOnce);
    await late(999);
    expect(issuer.ledger()).toHaveLength(atOnce);
    await late(1);
    expect(issuer.ledger()).toHaveLength(later);
    const account = opened(await open());
    await late(1_000);
    expect(issuer.ledger().map(({ resourceId }) => resourceId)).toEqual([account.resourceId]);
  });

  test("a card is issued and answered as told, and the next call gets it", async () => {
    const { issuer, open, issue, late } = anIssuer({
      script: (call) => (call.step === "card" ? first(behaviour)(call) : { _tag: "Act" }),
    });
    const account = opened(await open());
    expect(tagOf(await issue(account))).toBe(answer);
    expect(issuer.ledger()).toHaveLength(1 + atOnce);
    await late(1_000);
    expect(issuer.ledger()).toHaveLength(1 + later);
    expect(tagOf(await issue(account))).toBe("Right");
    expect(issuer.ledger()).toHaveLength(2);
  });
});

test("a decline is told in the words of the script", async () => {
  const { open } = anIssuer({ script: () => ({ _tag: "Decline", ...no }) });
  expect(await open()).toEqual(E.left({ _tag: "Declined", ...no }));
});

test("another account is not the order's, and the books still tell what fits", async () => {
  const { issuer, open, find } = anIssuer({ script: first({ _tag: "OtherAccount" }) });
  const answer = await open();
  assert(E.isLeft(answer) && answer.left._tag === "Contradiction");
  const [entry] = issuer.ledger();
  assert(entry?.step === "account");
  expect(answer.left.resourceIds).toHaveLength(1);
  expect(answer.left.resourceIds).not.toContain(entry.resourceId);
  expect(await find("account")).toEqual(E.right({ _tag: "AccountFits", account: entry.account }));
});

test("the script is told step, key, order and how many-th call of the key it is", async () => {
  const calls: Call[] = [];
  const { open, issue, keyOf } = anIssuer({
    script: (call) => {
      calls.push(call);
      return { _tag: "Act" };
    },
  });
  const order = anOrder();
  const account = opened(await open(order));
  await open(order);
  await issue(account, order);
  expect(calls).toEqual([
    { step: "account", key: keyOf(order, "account"), order, nth: 1 },
    { step: "account", key: keyOf(order, "account"), order, nth: 2 },
    { step: "card", key: keyOf(order, "card"), order, nth: 1 },
  ]);
});

const anyBehaviour = fc.constantFrom<Behaviour>(
  ...table.map(({ behaviour }) => behaviour),
  { _tag: "ActLate", after: 10 },
  { _tag: "ActLate", after: 0 },
);
const calls = fc.array(fc.record({ behaviour: anyBehaviour, pause: fc.constantFrom(0, 10, 1_000) }), { maxLength: 12 });

describe.each(["forgotten", "kept"] as const)("declines %s", (declines) => {
  test("whatever it does, one key has one outcome", async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (plan) => {
        const { issuer, open, late } = anIssuer({
          declines,
          script: ({ nth }) => plan[nth - 1]?.behaviour ?? { _tag: "Act" },
        });
        const seen: { readonly before: number; readonly answer: Awaited<ReturnType<typeof open>> }[] = [];
        for (const { pause } of plan) {
          const before = issuer.ledger().length;
          seen.push({ before, answer: await open() });
          await late(pause);
        }
        await late(1_000);
        const rights = seen.flatMap(({ answer }) => (E.isRight(answer) ? [answer.right] : []));
        const refused = seen.filter(({ answer }) => tagOf(answer) === "Declined");
        expect(issuer.ledger().length).toBeLessThanOrEqual(1);
        expect(rights.every((account) => account === rights[0])).toBe(true);
        expect(refused.every(({ before }) => before === 0)).toBe(true);
        const made = issuer.ledger().length;
        expect(declines === "kept" && refused.length > 0 ? made + rights.length : 0).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
