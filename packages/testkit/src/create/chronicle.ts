import type { PortMethod } from "../fault/fault.js";
import type { Fate } from "./fates.js";
import { traceHash } from "./trace-hash.js";

/** What happened in a story so far. */
export interface Chronicle {
  readonly note: (text: string) => void;
  /** The next moment: moments are whole numbers that grow. */
  readonly tick: () => number;
  readonly trace: ReadonlyArray<string>;
  readonly hash: () => number;
  readonly faults: ReadonlyArray<{ readonly method: PortMethod; readonly fate: Fate }>;
  readonly befalls: (method: PortMethod, fate: Fate) => void;
}

export const chronicle = (): Chronicle => {
  const trace: string[] = [];
  const faults: Array<{ readonly method: PortMethod; readonly fate: Fate }> = [];
  const { add, value } = traceHash();
  let moment = 0;
  const note = (text: string): void => {
    trace.push(text);
    add(text);
  };
  return {
    note,
    tick: () => {
      moment += 1;
      return moment;
    },
    trace,
    hash: value,
    faults,
    befalls: (method, fate) => {
      if (fate === "sound") return;
      faults.push({ method, fate });
      note(fate);
    },
  };
};
