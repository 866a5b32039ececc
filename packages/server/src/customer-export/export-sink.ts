import { open } from "node:fs/promises";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import { codeOf } from "../code-of.js";
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

/** No sink: nothing was written. */
export interface SinkNotOpened {
  readonly _tag: "SinkNotOpened";
  readonly path: string;
  readonly code: string;
}

const notOpened =
  (path: string) =>
  (error: unknown): SinkNotOpened => ({ _tag: "SinkNotOpened", path, code: codeOf(error) });

/** A new file for this user's eyes only, or standard output where the path is `-`. No file is written over. */
export const exportSink = (path: string, pour: Sink["write"]): TE.TaskEither<SinkNotOpened, OpenSink> =>
  path === "-"
    ? TE.right({ path, write: pour, close: TE.right(undefined) })
    : TE.tryCatch(() => opened(path), notOpened(path));

/** Uses a sink and closes it; what cannot be closed was not written, and what went wrong before is told first. */
export const closing =
  <E, A>(use: (sink: Sink) => TE.TaskEither<E, A>) =>
  (sink: OpenSink): TE.TaskEither<E | FileFault, A> =>
  async () => {
    const done = await use(sink)();
    const closed = await sink.close();
    return E.isRight(done) && E.isLeft(closed) ? closed : done;
  };
