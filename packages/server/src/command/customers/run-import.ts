import { systemClock } from "@condor/adapters-memory";
import { importCustomers } from "@condor/adapters-postgres";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { aboutStop, aboutTally } from "../../customer-import/about-import.js";
import { importLines, type ImportOptions } from "../../customer-import/import-lines.js";
import { load } from "../../customer-import/load.js";
import { progress } from "../../customer-import/progress.js";
import { type RejectFile, rejectFile } from "../../customer-import/reject-file.js";
import { aboutFile } from "../../lines/about-file.js";
import { aboutLine } from "../../lines/about-line.js";
import { type Source, source } from "../../lines/source.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { type Stored, stored } from "../stored.js";
import type { Surroundings } from "../surroundings.js";

export interface ImportRun {
  /** `-` is standard input. */
  readonly path: string;
  readonly rejects: string;
  readonly from: number;
}

interface Files {
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

const imported =
  (surroundings: Surroundings, run: ImportRun, { from, rejects }: Files) =>
  ({ store, client }: Stored): T.Task<ExitCode> => {
    const { say, complain, terminals } = surroundings;
    const { onBatch, clear } = progress({
      size: from.size,
      isTerminal: terminals.error,
      now: systemClock.now,
      say: complain,
    });
    const reject = telling(surroundings, clear, rejects);
    const loading = load(importCustomers(store, client), systemClock.wait);
    return pipe(
      importLines({ source: from, from: run.from, load: loading, reject, onBatch }),
      T.map((done): ExitCode => {
        clear();
        const tally = E.isRight(done) ? done.right : done.left.tally;
        if (E.isRight(done) || tally.lines >= run.from) say(aboutTally(tally, rejects.path));
        if (E.isLeft(done)) complain(`condor: ${aboutStop(done.left, run.path)}`);
        return E.isRight(done) && done.right.rejected === 0 ? exitCode.done : exitCode.notStarted;
      }),
      T.chainFirst(() => rejects.close),
    );
  };

/** Opens the file before the store, which takes longer, and the file of rejects once both are there. */
export const runImport = (surroundings: Surroundings, run: ImportRun): T.Task<ExitCode> => {
  const files = pipe(
    source(run.path, surroundings.input),
    TE.bindTo("from"),
    TE.bind("rejects", () => rejectFile({ path: run.rejects, source: run.path, isContinued: run.from > 1 })),
  );
  return pipe(
    files,
    TE.matchE(
      (fault) => {
        surroundings.complain(`condor: ${aboutFile(fault)}. Give another path.\n`);
        return T.of<ExitCode>(exitCode.notStarted);
      },
      (both) => stored(surroundings, imported(surroundings, run, both)),
    ),
  );
};
