import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import * as t from "io-ts";
import { assert } from "vitest";
import * as E from "#fp-ts/Either";

const counts = t.record(t.string, t.number);

/** What one run of the harness counted, and what it found. */
const Report = t.type({
  customers: t.number,
  rows: t.number,
  books: t.number,
  calls: t.number,
  unanswered: t.number,
  said: counts,
  states: counts,
  settledAfter: t.number,
  kills: t.number,
  restarts: t.number,
  cuts: t.number,
  /** How often workers killed themselves at each point. */
  struck: counts,
  /** Points at which nobody died. */
  missed: t.array(t.string),
  lies: counts,
  violations: t.array(t.string),
});

const harness = fileURLToPath(new URL("../../long/kills.mjs", import.meta.url));

/** Runs the harness as a process of its own, which ends with this one, and answers its report. */
export const killRun = async (options: Readonly<Record<string, string | number>>): Promise<t.TypeOf<typeof Report>> => {
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  const child = fork(harness, args, { stdio: "inherit" });
  const reported = await new Promise<unknown>((resolve) => {
    child.once("message", resolve);
    child.once("exit", resolve);
  });
  const report = Report.decode(reported);
  assert(E.isRight(report), "the harness ended without a report");
  return report.right;
};
