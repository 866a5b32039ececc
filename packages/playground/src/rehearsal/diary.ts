import { manualClock } from "@condor/adapters-memory";
import type { Clock } from "@condor/core";
import type { Came } from "../words/in-words.js";
import type { Call, Entry } from "./entry.js";

/** How long a call takes, in milliseconds: the store's, the issuer's, and one of the issuer's that is never answered. */
const takes = { store: 20, issuer: 600, unanswered: 10_000 };

/** When the first request comes; any time does, for only what has passed since is shown. */
export const firstRequest = Date.UTC(2026, 0, 5, 9);

/** What has happened, and when: time passes by what is taken down, and else stands still. */
export interface Diary {
  readonly clock: Clock;
  readonly at: () => number;
  readonly entries: () => ReadonlyArray<Entry>;
  readonly step: (call: Call, came: Came) => void;
  readonly note: (came: Came) => void;
  readonly waitUntil: (time: number) => void;
}

export const diary = (): Diary => {
  const clock = manualClock(firstRequest);
  const entries: Entry[] = [];
  const at = (): number => clock.now() - firstRequest;
  const pass = (duration: number): void => clock.advance(Math.max(0, duration))();
  return {
    clock,
    at,
    entries: () => [...entries],
    step: (call, { text, tone }) => {
      pass(call.party === "issuer" && tone === "open" ? takes.unanswered : takes[call.party]);
      entries.push({ _tag: "Step", ...call, came: text, tone, at: at() });
    },
    note: (came) => {
      entries.push({ _tag: "Note", ...came, at: at() });
    },
    waitUntil: (time) => pass(time - clock.now()),
  };
};
