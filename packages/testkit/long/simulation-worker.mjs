// Tells chunks of stories, each a range of seeds over one of the harnesses.
import { parentPort } from "node:worker_threads";
import { simulation } from "@condor/testkit";
import { harnesses } from "./memory-harness.mjs";

const told = async ({ at, runs }) => {
  const hashes = new Float64Array(runs);
  let count = 0;
  const onRun = ({ overlapping, hash }) => {
    if (overlapping) hashes[count++] = hash;
  };
  try {
    const tally = await simulation(harnesses[at % harnesses.length])({ seed: at * runs, runs, onRun });
    parentPort.postMessage({ at, tally, hashes: hashes.subarray(0, count) });
  } catch (error) {
    parentPort.postMessage({ at, broken: error instanceof Error ? error.message : String(error) });
  }
};

parentPort.on("message", (chunk) => void told(chunk));
