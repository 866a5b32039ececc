import { fork } from "node:child_process";
import { once } from "node:events";
import { struckIn } from "./recorder.mjs";

/**
 * Worker processes, each started again at once when it dies. `deaths` counts those by SIGKILL, `faults` tells of any
 * other end, and `struck` lists the points at which workers killed themselves.
 */
export const crew = ({ script, size, settingsOf, fileOf }) => {
  const state = { deaths: 0, faults: [], stopping: false };
  const buried = (index, [code, signal]) => {
    if (state.stopping) return;
    if (signal === "SIGKILL") state.deaths += 1;
    else state.faults.push(`worker ${index} ended by itself: ${code ?? signal}`);
    members[index] = start(index);
  };
  const start = (index) => {
    const child = fork(script, [JSON.stringify(settingsOf(index))]);
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
    stop: async () => {
      state.stopping = true;
      for (const { child } of members) if (child.connected) child.disconnect();
      await Promise.all(members.map(({ ended }) => ended));
    },
  };
};
