import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** How often memory is read, in requests: garbage is collected before, for it is no growth. */
const every = 2_000;

// Code is still being compiled, and tables filled, before: a slope from there says nothing.
const leastWarm = 10_000;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The memory of this process by how much was asked: what it grows by, once it is warm. */
export const memory = () => {
  const samples = [];
  const between = (from, to) =>
    median(samples.filter(({ asked }) => asked >= from && asked <= to).map(({ rss }) => rss));
  return {
    sample: (asked) => {
      if (asked % every !== 0) return;
      collect();
      samples.push({ asked, rss: process.memoryUsage.rss() / 2 ** 20 });
    },
    /** In MiB: around a tenth of what was asked, and at its end; `slope` is the growth per tenfold. */
    told: (asked) => {
      const [start, end] = [between(asked * 0.08, asked * 0.12), between(asked * 0.9, asked)];
      return { start, end, slope: end / start - 1, isJudged: asked / 10 >= leastWarm };
    },
  };
};
