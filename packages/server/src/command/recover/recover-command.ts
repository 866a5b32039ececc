import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { within } from "../../configuration/within.js";
import { type ClientRound, recoverAll, type Round } from "../../recovery/recover-all.js";
import { table } from "../../welcome/table.js";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { type Opened, opened } from "../opened.js";
import type { Surroundings } from "../surroundings.js";
import { withOptions } from "../with-options.js";
import { aboutRecovered, isDone } from "./about-recovered.js";
import { inVain } from "./in-vain.js";

const limitOf = within(1, 1_000_000, { problem: "--limit is no number of creations", cure: "Give 1 to 1000000" });

const recoveredOf = ({ recovered }: ClientRound) => (E.isRight(recovered) ? recovered.right : []);

const rowsOf = (round: ClientRound) =>
  recoveredOf(round).map((one) => [round.client, one.customerId, aboutRecovered(one)]);

const told = ({ say, complain }: Surroundings, rounds: ReadonlyArray<ClientRound>, limit: number): ExitCode => {
  const recovered = rounds.flatMap(recoveredOf);
  const done = recovered.filter(isDone).length;
  const away = rounds.flatMap(({ client, recovered: one }) => (E.isLeft(one) ? [`${client} (${one.left.cause})`] : []));
  if (recovered.length > 0) say(`${table(rounds.flatMap(rowsOf))}\n`);
  say(`${recovered.length} due: ${done} done, ${recovered.length - done} not.\n`);
  if (rounds.some((round) => recoveredOf(round).length >= limit)) say("There may be more: run it again.\n");
  if (away.length > 0) complain(`condor: the store did not answer about ${away.join(", ")}. Run it again.\n`);
  return done === recovered.length && away.length === 0 ? exitCode.done : exitCode.failed;
};

const truly =
  (portsOf: Opened["portsOf"]) =>
  (round: ClientRound): T.Task<ClientRound> =>
    pipe(
      TE.fromEither(round.recovered),
      TE.chainTaskK(T.traverseSeqArray(inVain(portsOf(round.client)))),
      T.map((recovered) => ({ ...round, recovered })),
    );

const run =
  (surroundings: Surroundings, limit: number) =>
  ({ clients, portsOf }: Opened): T.Task<ExitCode> =>
    pipe(
      recoverAll({ clients, portsOf, limit }),
      TE.chainTaskK(T.traverseSeqArray(truly(portsOf))),
      T.map((round: Round) => {
        if (E.isRight(round)) return told(surroundings, round.right, limit);
        surroundings.complain(`condor: the store did not answer (${round.left.cause}). Run it again.\n`);
        return exitCode.failed;
      }),
    );

/** One round of what every node does all the time. */
export const recoverCommand: Command = {
  name: "recover",
  takes: "[--limit N]",
  summary: "finish creations that were cut off, one round by hand",
  details: `Every server does this all the time, so it is needed only where none runs, or to see what becomes of each. Finishes what
is due, of every client, oldest first, at most N creations of each client (100 unless told). What another attempt works
on is left alone for as long as its lease lasts. Safe to run at any time, anywhere, and beside running servers; an
embedded store belongs to its server alone while that runs.

Prints client, customer id and outcome of each, and a summary.`,
  options: [["--limit N", "at most N creations of each client; 100 unless told"]],
  examples: ["condor recover", "condor recover --limit 1000"],
  exits: {
    done: "all that was due is done or in other hands",
    failed: "something is left that failed or waits for a person, or the store could not be opened or read",
  },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: [], values: ["limit"] }, ({ values }) => {
      const limit = limitOf(values.get("limit") ?? "100");
      if (E.isRight(limit)) return opened(surroundings, run(surroundings, limit.right));
      surroundings.complain(`condor: ${limit.left.problem}. ${limit.left.cure}.\n`);
      return T.of(exitCode.misused);
    }),
};
