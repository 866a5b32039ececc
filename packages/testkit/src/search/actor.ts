import { type Action, type Event, type Goal, type Knowledge, standardTimings } from "@condor/core";
import { memo } from "./memo.js";
import type { Busy } from "./process.js";
import type { Setting } from "./setting.js";
import { lapsedRecord, now } from "./time.js";

/** What the process knows, as it stands after a pause. */
const afterPause = (knowledge: Knowledge): Knowledge =>
  knowledge.reading._tag === "Read"
    ? { ...knowledge, reading: { _tag: "Read", record: lapsedRecord(knowledge.reading.record) } }
    : knowledge;

export interface Actor {
  readonly begun: (goal: Goal, goals: ReadonlyArray<Goal>) => Busy;
  /** The one thing that it does next, decided when it last learned something. */
  readonly action: (busy: Busy) => Action;
  readonly learned: (busy: Busy, event: Event) => Busy;
  /** The same process where it decides after a pause. */
  readonly decidingLater: (busy: Busy) => Busy;
}

/** A process that does what the protocol says. */
export const actor = ({ scene, protocol, retention }: Setting): Actor => {
  const { fresh, client, program } = scene;
  const terms = {
    attemptId: fresh.attemptId,
    drawn: { accountId: fresh.accountId, cardId: fresh.cardId },
    client,
    issuer: { name: "issuer", mapping: "1", retention },
    program,
    timings: standardTimings,
    deadline: now + standardTimings.request,
  };
  return {
    begun: (goal, goals) => ({
      _tag: "Busy",
      knowledge: { terms: { ...terms, goal }, reading: { _tag: "Unread" }, unsureWrites: 0, cancelled: false },
      paused: false,
      goals,
    }),
    action: memo(({ knowledge }) => protocol.next(knowledge, now)),
    learned: ({ knowledge, paused, goals }, event) => ({
      _tag: "Busy",
      knowledge: protocol.learn(paused ? afterPause(knowledge) : knowledge, event),
      paused: false,
      goals,
    }),
    decidingLater: (busy) => ({ ...busy, knowledge: afterPause(busy.knowledge) }),
  };
};
