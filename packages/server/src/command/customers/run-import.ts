import { systemClock } from "@condor/adapters-memory";
import { importCustomers } from "@condor/adapters-postgres";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { aboutStop, aboutTally, type Signalled } from "../../customer-import/about-import.js";
import { importLines, type ImportOptions, type Stopped } from "../../customer-import/import-lines.js";
import { load } from "../../customer-import/load.js";
import { progress } from "../../customer-import/progress.js";
import { type RejectFile, rejectFile } from "../../customer-import/reject-file.js";
import { nothing, type Tally } from "../../customer-import/tally.js";
import { aboutFile } from "../../lines/about-file.js";
import { aboutLine } from "../../lines/about-line.js";
import { type FileFault, type Source, source } from "../../lines/source.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { interrupted } from "../interrupted.js";
import type { Signals } from "../stopped.js";
import { ofClient, type Stored } from "../of-client.js";
import type { Surroundings } from "../surroundings.js";

export interface ImportRun {
  /** `-` is standard input. */
  readonly path: string;
  /** Where lines go that cannot be imported: beside the file unless told. */
  readonly rejects?: string | undefined;
  readonly from: number;
  /** Whose customers they become; the only client's where none is named. */
  readonly client?: string | undefined;
}

export interface ImportFiles {
  readonly from: Source;
  readonly rejects: RejectFile;
}

/** Tells each faulty line before it is written to the file of rejects. */
const telling =
  ({ complain }: Surroundings, clear: () => void, { write }: RejectFile): ImportOptions["reject"] =>
  (rejects) => {
    if (rejects.length > 0) clear();
    for (const { line, problems } of rejects) if (problems !== undefined) complain(aboutLine(line.number, problems));
    return write(rejects);
  };

type Ended = E.Either<Stopped | Signalled, Tally>;

/** Whatever happens first: the end, or a signal. What is cut off then is safe to repeat. */
const untilSignal = (signals: Signals, tally: () => Tally, task: T.Task<Ended>): T.Task<Ended> =>
  T.getRaceMonoid<Ended>().concat(
    task,
    pipe(
      interrupted(signals),
      T.map((code) => E.left({ why: { _tag: "Signalled", code }, line: tally().lines + 1, tally: tally() })),
    ),
  );

const codeOf = (ended: Ended): ExitCode => {
  if (E.isRight(ended)) return ended.right.rejected === 0 ? exitCode.done : exitCode.failed;
  return ended.left.why._tag === "Signalled" ? ended.left.why.code : exitCode.failed;
};

/** The command as it was given, but for the line to begin at. */
const commandOf = ({ path, rejects, client }: ImportRun): string =>
  [
    `condor customers import ${path}`,
    ...(rejects === undefined ? [] : [`--rejects ${rejects}`]),
    ...(client === undefined ? [] : [`--client ${client}`]),
  ].join(" ");

/** Imports the file into a store that is open. */
export const importInto =
  (surroundings: Surroundings, run: ImportRun, { from, rejects }: ImportFiles) =>
  ({ store, client }: Stored): T.Task<ExitCode> => {
    const { say, complain, terminals, signals } = surroundings;
    const { now, wait } = systemClock;
    const { onBatch, clear } = progress({ size: from.size, isTerminal: terminals.error, now, say: complain });
    let last: Tally = { ...nothing, lines: run.from - 1 };
    const heard = (tally: Tally): void => {
      last = tally;
      onBatch(tally);
    };
    const reject = telling(surroundings, clear, rejects);
    const loading = load(importCustomers(store, client), wait);
    const importing = importLines({ source: from, from: run.from, load: loading, reject, onBatch: heard });
    return pipe(
      untilSignal(signals, () => last, importing),
      T.map((ended): ExitCode => {
        clear();
        const tally = E.isRight(ended) ? ended.right : ended.left.tally;
        if (E.isRight(ended) || tally.lines >= run.from) say(aboutTally(tally, rejects.path));
        if (E.isLeft(ended)) complain(`condor: ${aboutStop(ended.left, commandOf(run))}`);
        return codeOf(ended);
      }),
      T.chainFirst(() => rejects.close),
    );
  };

const rejectsOf = ({ path, rejects }: ImportRun): string =>
  rejects ?? (path === "-" ? "customers.rejects" : `${path}.rejects`);

/**
 * Looks for the file before the store is opened, which takes longer. The file of rejects comes last: it is emptied, and
 * what an earlier import has rejected is worth more than one that does not begin.
 */
export const runImport = (surroundings: Surroundings, run: ImportRun): T.Task<ExitCode> => {
  const complained = (fault: FileFault): T.Task<ExitCode> => {
    surroundings.complain(`condor: ${aboutFile(fault)}. Give another path.\n`);
    return T.of(exitCode.failed);
  };
  const into = (from: Source) => (stored: Stored) =>
    pipe(
      rejectFile({ path: rejectsOf(run), source: run.path, isContinued: run.from > 1 }),
      TE.matchE(complained, (rejects) => importInto(surroundings, run, { from, rejects })(stored)),
    );
  return pipe(
    source(run.path, surroundings.input),
    TE.matchE(complained, (from) => ofClient(surroundings, run.client, into(from))),
  );
};
