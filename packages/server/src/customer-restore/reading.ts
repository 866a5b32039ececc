import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { type Line, linesOf } from "../lines/lines-of.js";
import { type FileFault, fileFault, type Source } from "../lines/source.js";
import { longestLine } from "./export-lines.js";

/** Reads an export from its first byte on; what cannot be read, or is not there any more, ends it. */
export const reading = <E, A>(
  source: TE.TaskEither<FileFault, Source>,
  use: (lines: AsyncGenerator<Line>) => Promise<E.Either<E, A>>,
): TE.TaskEither<E | FileFault, A> =>
  pipe(
    source,
    TE.filterOrElse(
      ({ size: known }) => known !== undefined,
      ({ path }): FileFault => ({ _tag: "FileFault", path, code: "it is read more than once, so it must be a file" }),
    ),
    TE.chainW(
      ({ path, bytes }) =>
        (): Promise<E.Either<E | FileFault, A>> =>
          use(linesOf(bytes, longestLine)).catch((error: unknown) => E.left(fileFault(path)(error))),
    ),
  );

/** The lines of the customers from the `first` one on: between the export's first line and its last. */
export async function* customersOf(lines: AsyncIterable<Line>, first: number, count: number): AsyncGenerator<Line> {
  for await (const line of lines) if (line.number > first + 1 && line.number <= count + 1) yield line;
}

export async function* bytesOf(lines: AsyncIterable<Line>): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of lines) yield bytes;
}
