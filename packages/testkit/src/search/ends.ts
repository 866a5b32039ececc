import { type Creation, isRunning } from "@condor/core";
import { isQuiet, type World } from "./world.js";

/** How a customer ends once nobody works: with a creation in one of its states, or without one. */
export type End = Creation["_tag"] | "NoCreation";

/** Nobody works, nothing is on its way, and no creation runs. */
export const endOf = (world: World): End | undefined => {
  const creation = world.record.creation?.creation;
  if (!isQuiet(world) || (creation !== undefined && isRunning(creation))) return undefined;
  return creation?._tag ?? "NoCreation";
};

/** An end that stands: an approved customer without account and card may ask again, and must come further. */
export const isLastEnd = (world: World): boolean => {
  const end = endOf(world);
  return (
    end === "Created" ||
    end === "UnderReview" ||
    (end !== undefined && world.record.customer.verification._tag !== "Approved")
  );
};
