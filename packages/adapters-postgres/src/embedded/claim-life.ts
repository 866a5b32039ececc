import type { Claim } from "./claim.js";
import { lifeOf } from "./process-life.js";
import { processSpace } from "./process-space.js";

/** How often a holder shows to those who cannot see its process that it lives. */
export const heartbeat = 5_000;

/** Six heartbeats: a holder whose event loop stands still for that long is taken for dead from another container. */
export const longestSilence = 30_000;

/** Whether the process that made a claim may still live. `silence` is the time since its last heartbeat. */
export const mayLive = async (claim: Claim, silence: number): Promise<boolean> => {
  if (claim.space !== (await processSpace())) return silence < longestSilence;
  const life = await lifeOf(claim.pid);
  if (life._tag !== "Running") return life._tag === "Hidden";
  return claim.started === "" || claim.started === life.started;
};
