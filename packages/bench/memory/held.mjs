// Holds so many customers, and creates when it is told: started by memory.mjs, one process for each number.
import { getHeapStatistics } from "node:v8";
import { town } from "./town.mjs";

const heap = () => getHeapStatistics().used_heap_size;
const kept = () => {
  globalThis.gc();
  return heap();
};

const opened = async (people, requests) => {
  for (const request of requests) await people.open(request);
};

/** Seconds that have passed, and processor seconds, per creation. */
const timed = async (people, requests) => {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  await opened(people, requests);
  const { user, system } = process.cpuUsage(cpu);
  const count = requests.length;
  return { microseconds: ((performance.now() - start) * 1_000) / count, processor: (user + system) / count };
};

const few = 20;

/** Bytes allocated per creation, few at a time: where garbage is collected in between, the figure is no use. */
const allocated = async (people, requests) => {
  const figures = [];
  for (let at = 0; at < requests.length; at += few) {
    const before = heap();
    await opened(people, requests.slice(at, at + few));
    figures.push((heap() - before) / few);
  }
  return figures.filter((bytes) => bytes > 0);
};

const held = Number(process.argv[2]);
const warm = town();
await opened(warm, warm.settle(3_000));

const people = town();
const empty = kept();
// In portions, for the answers would be held too.
for (let left = held; left > 0; left -= 1_000) people.settle(Math.min(1_000, left));
const perCustomer = (kept() - empty) / held;

const measure = async (creations) => {
  const time = await timed(people, people.settle(creations));
  process.send({ ...time, allocated: await allocated(people, people.settle(few * 10)) });
};

process.on("message", ({ creations }) => void measure(creations));
process.on("disconnect", () => process.exit());
process.send({ perCustomer, json: people.bytes(), heap: heap() });
