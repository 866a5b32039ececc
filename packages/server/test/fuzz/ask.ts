import type { RequestSketch } from "@condor/testkit";
import { setImmediate as turn } from "node:timers/promises";
import type { Notebook } from "./finding.js";
import { codeIn, failureIn, wrongIn } from "./judge.js";
import { actorsIn, type Leaks } from "./secrets.js";
import { sent } from "./sent.js";
import type { FuzzStage } from "./stage.js";

// Every so often there is no room for a request, and the answer has to be that.
const crowdedEvery = 97;

// So that the limits per address and login are met now and then, and not always.
const between = 10;

const asked = async (
  stage: FuzzStage,
  { count, find }: Notebook,
  leaks: Leaks,
  sketch: RequestSketch,
  at: number,
): Promise<void> => {
  const crowded = at % crowdedEvery === crowdedEvery - 1;
  const { answer, seen } = await sent(stage, sketch, { address: `203.0.113.${at % 2}`, crowded });
  count(`${answer.status} ${codeIn(answer.text)}`.trim());
  find(
    [...failureIn(answer, crowded), ...wrongIn(answer), ...leaks(seen, actorsIn(JSON.stringify(sketch.headers)))],
    sketch,
  );
};

/** Sends requests in this process, one after the other, and judges every answer. */
export const askAll = async (
  stage: FuzzStage,
  notes: Notebook,
  sketches: ReadonlyArray<RequestSketch>,
): Promise<void> => {
  const leaks = stage.leaks();
  for (const [at, sketch] of sketches.entries()) {
    stage.clock.advance(between)();
    await asked(stage, notes, leaks, sketch, at).catch((error: unknown) =>
      notes.find([`throws ${String(error)}`], sketch),
    );
    // The sockets have a turn as well.
    if (at % 8 === 7) await turn();
  }
};
