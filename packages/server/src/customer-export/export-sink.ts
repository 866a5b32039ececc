import { open } from "node:fs/promises";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { type FileFault, fileFault } from "../lines/source.js";
import type { Sink } from "./export-customers.js";

/** A sink that was opened: what was written to it lasts once it is closed. */
export interface OpenSink extends Sink {
  readonly close: TE.TaskEither<FileFault, void>;
}

const opened = async (path: string): Promise<OpenSink> => {
  const file = await open(path, "wx", 0o600);
  const close = async (): Promise<void> => {
    await file.sync();
    await file.close();
  };
  return { path, write: (text) => file.appendFile(text), close: TE.tryCatch(close, fileFault(path)) };
};

/** A new file for this user's eyes only, or standard output where the path is `-`. No file is written over. */
export const exportSink = (path: string, pour: Sink["write"]): TE.TaskEither<FileFault, OpenSink> =>
  path === "-"
    ? TE.right({ path, write: pour, close: TE.right(undefined) })
    : TE.tryCatch(() => opened(path), fileFault(path));

/** Uses a sink and closes it; what cannot be closed was not written. */
export const closing =
  <E, A>(use: (sink: Sink) => TE.TaskEither<E, A>) =>
  (sink: OpenSink): TE.TaskEither<E | FileFault, A> =>
    pipe(
      use(sink),
      T.chain((done) =>
        pipe(
          sink.close,
          TE.chainW(() => TE.fromEither(done)),
        ),
      ),
    );
