import { open } from "node:fs/promises";
import * as TE from "#fp-ts/TaskEither";
import { codeOf } from "../code-of.js";

/** A file that cannot be read or written. */
export interface FileFault {
  readonly _tag: "FileFault";
  readonly path: string;
  readonly code: string;
}

export const fileFault =
  (path: string) =>
  (error: unknown): FileFault => ({ _tag: "FileFault", path, code: codeOf(error) });

/** Bytes to be read once. */
export interface Source {
  /** `-` is standard input. */
  readonly path: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** In bytes, where it is known: not of what comes through a pipe. */
  readonly size: number | undefined;
}

const opened = async (path: string): Promise<Source> => {
  const file = await open(path);
  const stats = await file.stat();
  return { path, bytes: file.createReadStream(), size: stats.isFile() ? stats.size : undefined };
};

/** Opens a file, or takes standard input where the path is `-`. */
export const source = (path: string, input: AsyncIterable<Uint8Array>): TE.TaskEither<FileFault, Source> =>
  path === "-" ? TE.right({ path, bytes: input, size: undefined }) : TE.tryCatch(() => opened(path), fileFault(path));
