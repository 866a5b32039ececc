import { type FileHandle, open, stat, unlink } from "node:fs/promises";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { type FileFault, fileFault } from "../lines/source.js";
import type { Reject } from "./import-batch.js";

/** The lines that were not imported, as they were. */
export interface RejectFile {
  readonly path: string;
  readonly write: (rejects: ReadonlyArray<Reject>) => TE.TaskEither<FileFault, void>;
  /** A file that nothing was written to is taken away again. */
  readonly close: T.Task<void>;
}

export interface RejectFileOptions {
  readonly path: string;
  /** The file that is imported: it is not written to. */
  readonly source: string;
  /** An import that goes on keeps what it has rejected before. */
  readonly isContinued: boolean;
}

const lineEnd = Buffer.from("\n");

const bytesOf = (rejects: ReadonlyArray<Reject>): Uint8Array =>
  Buffer.concat(rejects.flatMap(({ line }) => (line.isEnded ? [line.bytes, lineEnd] : [line.bytes])));

const isSame = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino;
};

const closed =
  (file: FileHandle, path: string): T.Task<void> =>
  async () => {
    const stats = await file.stat();
    await file.close();
    if (stats.isFile() && stats.size === 0) await unlink(path);
  };

const opened = async ({ path, isContinued }: RejectFileOptions): Promise<RejectFile> => {
  const file = await open(path, isContinued ? "a" : "w", 0o600);
  // One that was there already may be for everybody's eyes.
  if ((await file.stat()).isFile()) await file.chmod(0o600);
  return {
    path,
    write: (rejects) =>
      rejects.length === 0
        ? TE.right(undefined)
        : TE.tryCatch(() => file.appendFile(bytesOf(rejects)), fileFault(path)),
    close: closed(file, path),
  };
};

/** Opens the file of rejects, for this user's eyes only. */
export const rejectFile = (options: RejectFileOptions): TE.TaskEither<FileFault, RejectFile> =>
  pipe(
    TE.fromTask<boolean, FileFault>(() => isSame(options.path, options.source)),
    TE.chain((same) =>
      same
        ? TE.left({ _tag: "FileFault", path: options.path, code: "it is the file to import" })
        : TE.tryCatch(() => opened(options), fileFault(options.path)),
    ),
  );
