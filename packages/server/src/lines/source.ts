import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
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

// Opened when it is read, so that nothing stays open of what is not; a pipe with a name can be opened but once.
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const chunks: AsyncIterable<Uint8Array> = createReadStream(path);
  yield* chunks;
}

const found = async (path: string): Promise<Source> => {
  await access(path, constants.R_OK);
  const stats = await stat(path);
  return { path, bytes: bytesOf(path), size: stats.isFile() ? stats.size : undefined };
};

/** A file, or standard input where the path is `-`. */
export const source = (path: string, input: AsyncIterable<Uint8Array>): TE.TaskEither<FileFault, Source> =>
  path === "-" ? TE.right({ path, bytes: input, size: undefined }) : TE.tryCatch(() => found(path), fileFault(path));
