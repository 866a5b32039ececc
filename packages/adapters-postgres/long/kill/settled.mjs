import { setTimeout as wait } from "node:timers/promises";
import { isPast } from "./rounds.mjs";
import { sharedNow } from "./shared-clock.mjs";
import { settlingLimit } from "./timings.mjs";

const running = `select customer_id from condor.creation
  where client = $1 and state in ('OpeningAccount', 'IssuingCard')`;

// Only a product whose every round loses a call, or a machine that does nothing at all, comes to this.
const patience = 240_000;
const tick = 10;

const isOver = async ({ database, client }) => {
  const found = await database.query({ name: "kill_running", text: running, values: [client] })();
  return found._tag === "Right" && found.right.length === 0;
};

/**
 * Waits until recovery has left nothing opening or issuing, or has shown that it leaves something. A slow machine is no
 * fault: time is counted from the last call that was lost, and only rounds of recovery that began after it are held
 * against the program. What was running before those rounds were told, and runs after, is left.
 */
export const settled = async (store, team) => {
  const rested = sharedNow();
  const took = () => Math.round(sharedNow() - rested);
  for (;;) {
    const isLate = isPast(settlingLimit, rested, await team.rounds());
    if (await isOver(store)) return { took: took(), faults: [] };
    if (isLate)
      return { took: took(), faults: [`opening or issuing after ${took()} ms, whole rounds of recovery later`] };
    if (took() > patience) return { took: took(), faults: [`no round of recovery in ${took()} ms that lost no call`] };
    await wait(tick);
  }
};
