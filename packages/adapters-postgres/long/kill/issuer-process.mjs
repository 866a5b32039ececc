import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { messageWith } from "./crew.mjs";

/** The issuer, started. `ask` is what only the harness asks: the books, what was told, and to lie no more. */
export const issuerProcess = async (script, seed) => {
  const child = fork(script, [`${seed}`]);
  const [{ url }] = await once(child, "message");
  const ended = once(child, "exit").then(() => "ended");
  const ask = async (what) => {
    const answer = Promise.race([messageWith(child, what), ended]);
    child.send({ ask: what });
    if ((await answer) === "ended") throw new Error("The issuer's process ended by itself.");
    return answer;
  };
  return {
    url,
    ask,
    /** Waits for what acts late. */
    landed: async () => {
      while ((await ask("state")).pending > 0) await wait(10);
    },
    stop: () => child.disconnect(),
  };
};
