import { chance, shuffled, upTo } from "./chance.mjs";
import { isRare, killPoints, mostPasses } from "./kill-points.mjs";

const longestWait = 250;

/**
 * Decides who dies. `goal` deaths are spread over `waves`: three of four at an armed point, those first that nobody died
 * at yet, the others at any moment. A goal that has room for every point is reached when every point was hit too.
 */
export const killer = ({ seed, goal, waves, crew }) => {
  const random = chance(seed, "killer");
  const hitsAll = goal >= killPoints.length;
  const timers = [];
  let [wave, planned] = [0, 0];
  const missed = () => {
    const struck = new Set(crew.struck());
    return killPoints.filter((point) => !struck.has(point));
  };
  const wanted = () =>
    wave < waves ? Math.ceil((goal * (wave + 1)) / waves) - crew.deaths() : Math.max(goal - crew.deaths(), 2);
  const some = () => {
    const open = missed();
    const points = open.length === 0 ? killPoints : open;
    const chosen = shuffled(random, points).slice(0, 2);
    return chosen.map((point) => [point, upTo(random, mostPasses(point))]);
  };
  const rare = () => (hitsAll ? missed().filter(isRare) : []).map((point) => [point, 0]);
  const planOne = (child) => {
    planned += 1;
    if (random() < 0.75) return some();
    timers.push(setTimeout(() => child.kill("SIGKILL"), upTo(random, longestWait)));
    return [];
  };
  return {
    isDone: () => crew.deaths() >= goal && (!hitsAll || missed().length === 0),
    missed: () => (hitsAll ? missed() : []),
    next: (number) => {
      [wave, planned] = [number, 0];
    },
    /** Nobody dies any more. */
    rest: () => {
      for (const timer of timers) clearTimeout(timer);
      crew.disarm();
    },
    /** What a member is armed with as it sets out; it may be killed later all the same. */
    armFor: (child) => [...rare(), ...(planned < wanted() && random() < 0.7 ? planOne(child) : [])],
  };
};
