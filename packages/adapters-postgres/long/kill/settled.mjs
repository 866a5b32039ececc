import { setTimeout as wait } from "node:timers/promises";
import { settlingLimit } from "./timings.mjs";

const running = `select customer_id from condor.creation
  where client = $1 and state in ('OpeningAccount', 'IssuingCard')`;

const patience = 20_000;
const tick = 10;

const isOver = async ({ database, client }) => {
  const found = await database.query({ name: "kill_running", text: running, values: [client] })();
  return found._tag === "Right" && found.right.length === 0;
};

/**
 * How long recovery takes until nothing is opening or issuing. The limit is for the program: what the machine took from
 * the slowest worker, busy with other things, is told apart.
 */
export const settled = async (store, team) => {
  const before = await team.stalled();
  const started = performance.now();
  while (!(await isOver(store)) && performance.now() - started < patience) await wait(tick);
  const took = performance.now() - started;
  return { took, stalled: Math.min(took, (await team.stalled()) - before), limit: settlingLimit };
};
