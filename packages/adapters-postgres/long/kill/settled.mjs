import { setTimeout as wait } from "node:timers/promises";
import { settlingLimit } from "./timings.mjs";

const running = `select customer_id from condor.creation
  where client = $1 and state in ('OpeningAccount', 'IssuingCard')`;

const patience = 20_000;
const tick = 10;

/**
 * How long recovery takes until nothing is opening or issuing. Time in which the machine did not even let this process
 * run is told apart: the limit is for the program.
 */
export const settled = async (database, client) => {
  const started = performance.now();
  let [last, stalled] = [started, 0];
  for (;;) {
    const asked = performance.now();
    stalled += Math.max(0, asked - last - 5 * tick);
    const found = await database.query({ name: "kill_running", text: running, values: [client] })();
    const took = performance.now() - started;
    if (found._tag === "Right" && found.right.length === 0) return { took, stalled, limit: settlingLimit };
    if (took > patience) return { took, stalled, limit: settlingLimit };
    last = performance.now();
    await wait(tick);
  }
};
