import { packetsOf } from "@condor/testkit";
import * as fc from "fast-check";
import { askAll } from "./ask.js";
import { type Finding, type Findings, type Notebook, notebook } from "./finding.js";
import { requests } from "./judge.js";
import { listening, type Serve } from "./listening.js";
import { sent } from "./sent.js";
import { type Change, type FuzzStage, stage } from "./stage.js";
import { throwAll } from "./throw-packets.js";

export interface FuzzOptions {
  /** Of the first batch; the others follow it. The same seed asks the same. */
  readonly seed: number;
  /** How many in all, some of them packets for a socket. */
  readonly requests: number;
  /** How many of a hundred are packets: 4 unless told. */
  readonly packets?: number;
  /** Told after every batch; `false` ends the run. */
  readonly onBatch?: (asked: number) => boolean;
  readonly change?: Change;
  readonly serve?: Serve;
}

export interface FuzzReport extends Findings {
  readonly asked: number;
  /** How to see the findings again: the options of the batch that has them, which needs none of those before it. */
  readonly again?: Pick<FuzzOptions, "seed" | "requests">;
}

const batchSize = 1_000;

const packets = packetsOf(requests);

const control = {
  method: "GET",
  target: "/card/list/csta_acme0",
  headers: [["x-connectfi-token", "<acme: all>"]],
} as const;

/** The product still does what it should, and said nothing secret to its log. */
const stillSound = async (on: FuzzStage, port: number, { find }: Notebook): Promise<void> => {
  on.clock.advance(60_000)();
  const { answer } = await sent(on, control, {});
  const { status } = await fetch(`http://127.0.0.1:${port}/health`);
  if (answer.status !== 200 || status !== 200) find([`is not well afterwards: ${answer.status}, ${status}`], control);
  find(on.leaks()(JSON.stringify(on.observed())), "the log");
};

const batch = async (on: FuzzStage, port: number, notes: Notebook, seed: number, size: number, share: number) => {
  const thrown = Math.floor((size * share) / 100);
  await on.renew();
  await Promise.all([
    askAll(on, notes, fc.sample(requests, { seed, numRuns: size - thrown })),
    thrown === 0 ? undefined : throwAll(on, port, notes, fc.sample(packets, { seed, numRuns: thrown })),
  ]);
  await stillSound(on, port, notes);
};

/** Asks until all is asked, a batch has findings, or `onBatch` has had enough. */
export const fuzz = async (options: FuzzOptions): Promise<FuzzReport> => {
  const { packets: share = 4, onBatch = () => true } = options;
  const on = await stage(options.change);
  const { port, close } = await listening(on, options.serve);
  const notes = notebook();
  let asked = 0;
  let last = { seed: options.seed, requests: 0 };
  for (let goesOn = true; goesOn && asked < options.requests && notes.findings.length === 0; ) {
    last = { seed: options.seed + asked / batchSize, requests: Math.min(batchSize, options.requests - asked) };
    await batch(on, port, notes, last.seed, last.requests, share);
    asked += last.requests;
    goesOn = onBatch(asked);
  }
  close();
  return { asked, ...notes, ...(notes.findings.length === 0 ? {} : { again: last }) };
};

/** A run's findings in words, the first of each kind, and the command that sees them again. */
export const told = ({ findings, again }: FuzzReport): string => {
  const first = new Map<string, Finding>(findings.toReversed().map((one) => [one.what, one]));
  const lines = [...first.values()].slice(0, 20).map(({ what, to }) => `${what}\n  to ${to}`);
  const command =
    again === undefined ? [] : [`again: npm run long:fuzz -- --seed ${again.seed} --requests ${again.requests}`];
  return [...lines, ...command].join("\n");
};
