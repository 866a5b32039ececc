import { setTimeout as wait } from "node:timers/promises";
import { chance, upTo } from "./chance.mjs";
import { messageWith } from "./crew.mjs";

const mostAttempts = 6;

/** How many customers a wave asks for. */
export const together = 4;

/** One member asks for a wave's customers, and repeats a part of it each time that it died on the way. */
const sentOut = async (crew, killer, index, { wave, numbers }) => {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const { child, ready, ended } = crew.member(index);
    await ready;
    if (child.connected)
      child.send({ arm: killer.armFor(child), go: { wave, numbers, share: attempt === 1 ? 1 : 0.25 } });
    const survived = await Promise.race([messageWith(child, "done").then(() => true), ended.then(() => false)]);
    if (survived) return;
    await wait(0);
  }
};

/** PostgreSQL crashes while requests are under way, by turns as an immediate shutdown and as a power cut. */
const crashed = async (server, nth, delay) => {
  await wait(delay);
  await server.crash(nth % 2 === 0 ? "SIGQUIT" : "SIGKILL");
  await server.restart();
};

/**
 * Every worker asks for every customer, a few customers at a time, all workers at once. Goes on with further customers
 * until everybody who had to die has died everywhere, up to twice as many.
 */
export const waves = async ({ seed, customers, restarts, server, crew, killer }) => {
  const random = chance(seed, "crashes");
  const count = Math.ceil(customers / together);
  const crashAt = Array.from({ length: restarts }, (_, n) => Math.floor(((n + 1) * count) / (restarts + 1)));
  let [wave, crashes] = [0, 0];
  for (; wave < count || (wave < 2 * count && !killer.isDone()); wave += 1) {
    const numbers = Array.from({ length: together }, (_, n) => wave * together + n);
    killer.next(wave);
    const crashing = crashAt.includes(wave) ? [crashed(server, crashes, upTo(random, 100))] : [];
    crashes += crashing.length;
    await Promise.all([
      ...crashing,
      ...Array.from({ length: crew.size }, (_, index) => sentOut(crew, killer, index, { wave, numbers })),
    ]);
  }
  return { count: wave * together, crashes };
};

/** How many customers the waves may come to ask for. */
export const mostCustomers = (customers) => 2 * Math.ceil(customers / together) * together;
