import type { CustomerRecord } from "@condor/core";
import type { Actor } from "../actor.js";
import type { StoreAction } from "../deed.js";
import type { Write } from "../message.js";
import type { Busy } from "../process.js";
import type { Scene } from "../scene.js";
import type { Turn } from "../step.js";
import { written } from "../store.js";
import { evened, lapsed } from "../time.js";

/** What a process sends to the store: decided before a pause, it carries the times of before. */
export const writeOf = ({ paused }: Busy, action: StoreAction): Write => {
  if (action._tag === "Begin") {
    const { creation, customerVersion, refusedVersion } = action.beginning;
    const named = refusedVersion === undefined ? {} : { refusedVersion };
    return { _tag: "Begin", creation: paused ? lapsed(creation) : creation, customerVersion, ...named };
  }
  const { creation, version } = action.advance;
  return { _tag: "Advance", creation: evened(paused ? lapsed(creation) : creation), version };
};

/** A write, and whether it happens and is answered. */
export const writes =
  ({ fresh }: Scene) =>
  ({ learned }: Actor, busy: Busy, action: StoreAction, before: CustomerRecord): ReadonlyArray<Turn> => {
    const write = writeOf(busy, action);
    const { record, answer } = written(fresh.version)(write, before);
    const unsure = learned(busy, { _tag: "WriteOpen" });
    const fault = { costs: "faults", process: unsure } as const;
    return [
      {
        deed: { _tag: "Writes", action, fate: "answered" },
        record,
        process: learned(busy, { _tag: "Answered", creation: write.creation, answer }),
      },
      { ...fault, deed: { _tag: "Writes", action, fate: "lost" } },
      { ...fault, deed: { _tag: "Writes", action, fate: "answer lost" }, record },
      { ...fault, deed: { _tag: "Writes", action, fate: "late" }, sends: write },
    ];
  };
