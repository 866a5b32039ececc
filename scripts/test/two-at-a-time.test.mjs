import { expect, test } from "vitest";
import { twoAtATime } from "../two-at-a-time.mjs";

/** Tasks that end when told, and what has happened to them so far. */
const stage = (count) => {
  const happened = [];
  const ends = [];
  const tasks = Array.from({ length: count }, (_, n) => () => {
    happened.push(`begin ${n}`);
    return new Promise((resolve) => {
      ends[n] = () => resolve(n);
    });
  });
  const done = twoAtATime(tasks, (n) => happened.push(`tell ${n}`));
  const end = async (n) => {
    ends[n]();
    await new Promise(setImmediate);
    return happened.splice(0).join(", ");
  };
  return { happened, done, end };
};

test("two run at once, the next begins when one ends, and results are told in order", async () => {
  const { happened, done, end } = stage(4);
  expect(happened.splice(0)).toEqual(["begin 0", "begin 1"]);
  expect(await end(1)).toBe("begin 2");
  expect(await end(2)).toBe("begin 3");
  expect(await end(0)).toBe("tell 0, tell 1, tell 2");
  expect(await end(3)).toBe("tell 3");
  expect(await done).toEqual([0, 1, 2, 3]);
});

test("one comes to an end, and none", async () => {
  const { happened, done, end } = stage(1);
  expect(happened.splice(0)).toEqual(["begin 0"]);
  expect(await end(0)).toBe("tell 0");
  expect(await done).toEqual([0]);
  expect(await stage(0).done).toEqual([]);
});
