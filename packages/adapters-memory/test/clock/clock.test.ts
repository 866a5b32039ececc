import { manualClock, systemClock } from "@condor/adapters-memory";
import { describe, expect, test } from "vitest";

describe("systemClock", () => {
  test("its time is the machine's", () => {
    const before = Date.now();
    const now = systemClock.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  test("a wait takes its time", async () => {
    const start = performance.now();
    await systemClock.wait(20)();
    expect(performance.now() - start).toBeGreaterThan(18);
  });
});

describe("manualClock", () => {
  const watched = () => {
    const clock = manualClock(1_000);
    const woken: number[] = [];
    const wait = (duration: number): void => {
      void clock
        .wait(duration)()
        .then(() => woken.push(duration));
    };
    const advance = async (duration: number): Promise<ReadonlyArray<number>> => {
      clock.advance(duration)();
      await systemClock.wait(0)();
      return [...woken];
    };
    return { clock, wait, advance };
  };

  test("it stands still until it is advanced, and may be turned back", () => {
    const { clock } = watched();
    expect(clock.now()).toBe(1_000);
    clock.advance(5)();
    expect(clock.now()).toBe(1_005);
    clock.advance(-10)();
    expect(clock.now()).toBe(995);
  });

  test("whoever waits for no more than the new time goes on, the shortest wait first", async () => {
    const { wait, advance } = watched();
    for (const duration of [30, 10, 20]) wait(duration);
    expect(await advance(9)).toEqual([]);
    expect(await advance(1)).toEqual([10]);
    expect(await advance(100)).toEqual([10, 20, 30]);
    expect(await advance(100)).toEqual([10, 20, 30]);
  });

  test("a wait counts from when it began, and no wait needs no advance", async () => {
    const { wait, advance } = watched();
    await advance(50);
    wait(10);
    wait(0);
    expect(await advance(9)).toEqual([0]);
    expect(await advance(1)).toEqual([0, 10]);
  });
});
