import type { StorageUnavailable } from "@condor/core";
import * as E from "#fp-ts/Either";
import type * as T from "#fp-ts/Task";
import type * as TE from "#fp-ts/TaskEither";
import { type Batch, batchesOf } from "../lines/batches-of.js";
import { type Line, linesOf } from "../lines/lines-of.js";
import { type FileFault, fileFault, type Source } from "../lines/source.js";
import { importBatch, type Reject } from "./import-batch.js";
import { longestLine } from "./judged-line.js";
import type { Load } from "./load.js";
import { nothing, type Tally } from "./tally.js";

/** The source is one JSON array, and not a customer a line. */
interface NotLines {
  readonly _tag: "NotLines";
}

/** Why an import stopped, and from which line it is to go on. */
export interface Stopped {
  readonly why: StorageUnavailable | NotLines | FileFault;
  readonly line: number;
  readonly tally: Tally;
}

export interface ImportOptions {
  readonly source: Source;
  /** Lines before this one are skipped. */
  readonly from: number;
  readonly load: Load;
  readonly reject: (rejects: ReadonlyArray<Reject>) => TE.TaskEither<FileFault, void>;
  readonly onBatch: (tally: Tally) => void;
}

const size = { most: 500, bytes: 1_048_576 };

async function* from(lines: AsyncIterable<Line>, first: number): AsyncGenerator<Line> {
  for await (const line of lines) if (line.number >= first) yield line;
}

const bracket = 0x5b;
const isArray = (batch: Batch): boolean => batch.some(({ number, bytes }) => number === 1 && bytes[0] === bracket);

// A long line whose end is still to come is not done.
const linesAfter = ({ number, isEnded }: Line): number => (isEnded ? number : number - 1);

const after = (tally: Tally, batch: Batch, counts: Pick<Tally, "added" | "updated" | "rejected">): Tally => ({
  lines: batch.slice(-1).map(linesAfter)[0] ?? tally.lines,
  bytes: batch.at(-1)?.end ?? tally.bytes,
  added: tally.added + counts.added,
  updated: tally.updated + counts.updated,
  rejected: tally.rejected + counts.rejected,
});

/** One batch after another; a batch's rejects are written once the batch is, so that none is written twice. */
const batchAfter =
  ({ load, reject }: ImportOptions) =>
  (tally: Tally, batch: Batch): TE.TaskEither<Stopped["why"], Tally> =>
  async () => {
    if (isArray(batch)) return E.left({ _tag: "NotLines" });
    const done = await importBatch(load)(batch)();
    if (E.isLeft(done)) return done;
    const written = await reject(done.right.rejects)();
    return E.isLeft(written) ? written : E.right(after(tally, batch, done.right.counts));
  };

/** Imports a customer a line, with what a batch of lines takes of memory. */
export const importLines =
  (options: ImportOptions): T.Task<E.Either<Stopped, Tally>> =>
  async () => {
    let tally: Tally = { ...nothing, lines: options.from - 1 };
    const next = batchAfter(options);
    const stopped = (why: Stopped["why"]) => E.left({ why, line: tally.lines + 1, tally });
    try {
      for await (const batch of batchesOf(from(linesOf(options.source.bytes, longestLine), options.from), size)) {
        const done = await next(tally, batch)();
        if (E.isLeft(done)) return stopped(done.left);
        tally = done.right;
        options.onBatch(tally);
      }
      return E.right(tally);
    } catch (error) {
      return stopped(fileFault(options.source.path)(error));
    }
  };
