import type { MemoryPorts } from "@condor/adapters-memory";
import { create, type CreateRequest, isRunning, type Ports, recover } from "@condor/core";
import * as E from "#fp-ts/Either";
import { answeredInWords } from "../words/answered.js";
import { type Diary, diary } from "./diary.js";
import type { Gate } from "./gate.js";
import { gatedIssuer } from "./gated-issuer.js";
import { creationIn, gatedStore } from "./gated-store.js";
import type { Move } from "./move.js";
import { type Pauses, pauses } from "./pauses.js";
import type { Snapshot } from "./snapshot.js";

/**
 * A creation that somebody watches: the shipped `create` and `recover`, each of their calls held until it may go.
 * Nothing of the protocol is written here a second time.
 */
export interface Rehearsal {
  readonly snapshot: () => Promise<Snapshot>;
  readonly move: (move: Move) => Promise<void>;
}

interface Stage {
  readonly ports: MemoryPorts;
  readonly request: CreateRequest;
  readonly book: Diary;
  readonly stops: Pauses;
}

const gateOf =
  ({ book, stops }: Stage, held: boolean): Gate =>
  (call, task, told) =>
  async () => {
    if (held) await stops.before(call);
    const answer = await task();
    book.step(call, told(answer));
    return answer;
  };

const gated = (stage: Stage, held: boolean): Ports => {
  const gate = gateOf(stage, held);
  const { ports } = stage;
  return { ...ports, customers: gatedStore(ports.customers, gate), issuer: gatedIssuer(ports.issuer, gate) };
};

const ask =
  (stage: Stage): (() => Promise<void>) =>
  async () => {
    stage.book.note({ text: "A request comes in.", tone: "good" });
    stage.book.note(answeredInWords(await create(gated(stage, true))(stage.request)()));
  };

const recoverAll = async (stage: Stage): Promise<void> => {
  const { book, ports, request } = stage;
  const creation = await creationIn(ports.customers)(request.customerId);
  if (creation !== undefined && isRunning(creation)) book.waitUntil(Math.max(creation.dueAt, creation.lease.until));
  book.note({ text: "Time has passed. Recovery runs.", tone: "good" });
  const recovered = await recover(gated(stage, false))(1)();
  if (E.isRight(recovered)) for (const { answer } of recovered.right) book.note(answeredInWords(answer));
};

const die = ({ book, stops }: Stage): void => {
  stops.drop();
  book.note({ text: "The process dies. Nobody is told anything.", tone: "bad" });
};

/** What is not possible now changes nothing: who is idle cannot die, and nobody else comes while one is at work. */
const move =
  (stage: Stage) =>
  async (made: Move): Promise<void> => {
    const busy = stage.stops.waiting() !== undefined;
    if (busy && made === "n") await stage.stops.go();
    if (busy && made === "k") die(stage);
    if (!busy && made === "r") await recoverAll(stage);
    if (!busy && made === "a") await stage.stops.start(ask(stage));
  };

const snapshotOf = async ({ ports, request, book, stops }: Stage): Promise<Snapshot> => {
  const next = stops.waiting();
  const creation = await creationIn(ports.customers)(request.customerId);
  return {
    entries: book.entries(),
    ledger: ports.issuer.ledger(),
    at: book.at(),
    ...(next === undefined ? {} : { next }),
    ...(creation === undefined ? {} : { creation }),
  };
};

/** Up to the first call of the first request. `portsOf` makes the ports by the clock that the rehearsal runs on. */
export const rehearse = async (
  request: CreateRequest,
  portsBy: (clock: Diary["clock"]) => MemoryPorts,
): Promise<Rehearsal> => {
  const book = diary();
  const stage = { ports: portsBy(book.clock), request, book, stops: pauses() };
  await stage.stops.start(ask(stage));
  return { snapshot: () => snapshotOf(stage), move: move(stage) };
};
