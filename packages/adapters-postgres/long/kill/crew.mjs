import { fork } from "node:child_process";
import { once } from "node:events";
import { struckIn } from "./recorder.mjs";

/** What a worker says of `name`, whatever else it says before. */
export const messageWith = (child, name) =>
  new Promise((resolve) => {
    const heard = (message) => {
      if (message[name] === undefined) return;
      child.off("message", heard);
      resolve(message[name]);
    };
    child.on("message", heard);
  });

/**
 * Worker processes, each started again at once when it dies. `deaths` counts those by SIGKILL, `faults` tells of any
 * other end, and `struck` lists the points at which workers killed themselves.
 */
export const crew = ({ script, size, settingsOf, fileOf }) => {
  let lives = 0;
  const state = { deaths: 0, faults: [], stopping: false };
  const buried = (index, [code, signal]) => {
    if (state.stopping) return;
    if (signal === "SIGKILL") state.deaths += 1;
    else state.faults.push(`worker ${index} ended by itself: ${code ?? signal}`);
    members[index] = start(index);
  };
  const start = (index) => {
    lives += 1;
    const child = fork(script, [JSON.stringify({ ...settingsOf(index), life: lives })]);
    const ended = once(child, "exit");
    void ended.then((how) => buried(index, how));
    const ready = Promise.race([once(child, "message"), ended]);
    return { index, child, ready, ended };
  };
  const members = [];
  for (let index = 0; index < size; index += 1) members.push(start(index));
  return {
    size,
    member: (index) => members[index],
    deaths: () => state.deaths,
    faults: () => state.faults,
    struck: () => members.flatMap((_, index) => struckIn(fileOf(index))),
    disarm: () => {
      for (const { child } of members) if (child.connected) child.send({ arm: [] });
    },
    /** What each worker's rounds of recovery came to: of one who has just died, nothing yet. */
    rounds: () =>
      Promise.all(
        members.map(({ child, ended }) => {
          if (child.connected) child.send({ tellRounds: true });
          return Promise.race([messageWith(child, "rounds"), ended.then(() => ({ sound: null, disturbed: null }))]);
        }),
      ),
    stop: async () => {
      state.stopping = true;
      for (const { child } of members) if (child.connected) child.disconnect();
      await Promise.all(members.map(({ ended }) => ended));
    },
  };
};
