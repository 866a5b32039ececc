import { describe, expect, test } from "vitest";
import {
  create as createWith,
  type Create,
  type CreateError,
  type CreateOptions,
  patiently,
  standardTimings,
} from "@condor/core";
import { attempt, declined, individual, now, requestWith } from "./fixtures.js";
import { worldOf } from "./world.js";

const request = requestWith();
const { customerId } = individual;
const inProgress = (until: number, begunBy = "other"): CreateError => ({
  _tag: "InProgress",
  customerId,
  begunBy: attempt(begunBy),
  until,
});

/** What is waited, and asked with, while `create` gives these answers, the last one for ever. */
const waiting = async (answers: ReadonlyArray<CreateError>, options?: CreateOptions, spent = 0) => {
  const { ports, asked, clock } = worldOf();
  const asking: Array<CreateOptions | undefined> = [];
  const create: Create = (_, given) => () => {
    asking.push(given);
    clock.now += spent;
    return Promise.resolve({ _tag: "Left", left: answers[asking.length - 1] ?? answers.at(-1) ?? declined });
  };
  const answer = await patiently(ports.clock)(create)(request, options)();
  return { answer, asking, waits: asked.flatMap(({ args }) => args) };
};

describe("patience", () => {
  test("waits 50 ms, doubling to 1 s, until its own end", async () => {
    const { waits, answer } = await waiting([inProgress(now + 60_000)]);
    const doubling = [50, 100, 200, 400, 800];
    const rest = 10_000 - 1_550;
    expect(waits).toEqual([...doubling, ...Array.from({ length: 8 }, () => 1_000), rest - 8_000]);
    expect(answer).toEqual({ _tag: "Left", left: inProgress(now + 60_000) });
  });

  test("ends with the first other answer, without a wait after it", async () => {
    const { waits, answer, asking } = await waiting([inProgress(now + 60_000), declined]);
    expect(waits).toEqual([50]);
    expect(asking).toHaveLength(2);
    expect(answer).toEqual({ _tag: "Left", left: declined });
  });

  test("has no wait where nobody else works", async () => {
    expect((await waiting([declined])).waits).toEqual([]);
  });

  test("wakes at the end of the lease, and a moment after it where it is over", async () => {
    expect((await waiting([inProgress(now + 20), declined])).waits).toEqual([20]);
    expect((await waiting([inProgress(now - 20), declined])).waits).toEqual([1]);
  });

  test("asks again in the name of the creation that it waited for, with the time that is left", async () => {
    const { asking } = await waiting([inProgress(now + 60_000, "a"), inProgress(now + 60_000, "b"), declined]);
    expect(asking).toEqual([
      { within: 25_000 },
      { within: 24_950, waitedFor: "atta_a" },
      { within: 24_850, waitedFor: "atta_b" },
    ]);
  });

  test("keeps the caller's options, and shares out the caller's own time", async () => {
    const signal = { aborted: false };
    const { asking } = await waiting([inProgress(now + 60_000), declined], { within: 5_000, signal }, 100);
    expect(asking).toEqual([
      { within: 5_000, signal },
      { within: 4_850, signal, waitedFor: "atta_other" },
    ]);
  });

  test("ends once the caller has gone", async () => {
    const { waits } = await waiting([inProgress(now + 60_000)], { signal: { aborted: true } });
    expect(waits).toEqual([]);
  });

  test("ends when asking has taken all of it", async () => {
    const all = standardTimings.patience;
    expect((await waiting([inProgress(now + 60_000)], {}, all)).waits).toEqual([]);
    expect((await waiting([inProgress(now + 60_000), declined], {}, all - 1)).waits).toEqual([1]);
  });

  test("hands an account and a card on at once", async () => {
    const { ports, asked } = worldOf();
    expect(await patiently(ports.clock)(createWith(ports))(request)()).toMatchObject({ _tag: "Right" });
    expect(asked.map(({ port }) => port)).not.toContain("wait");
  });
});
