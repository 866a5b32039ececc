import type { Readable } from "node:stream";
import type { Milliseconds } from "@condor/core";

const longest: Milliseconds = 1_000;

// Four times what any route reads.
const most = 65_536;

/**
 * Resolves once a body that nobody reads has come whole, is beyond `most` bytes, or takes too long. A connection that
 * ends while it still comes is reset by TCP, and the answer on it may be lost.
 */
export const received = (incoming: Readable): Promise<void> =>
  new Promise((resolve) => {
    let bytes = 0;
    const done = (): void => {
      clearTimeout(timer);
      incoming.off("data", count);
      resolve();
    };
    const count = (chunk: Uint8Array): void => {
      bytes += chunk.length;
      if (bytes > most) done();
    };
    const timer = setTimeout(done, longest);
    for (const end of ["end", "error", "close"]) incoming.once(end, done);
    incoming.on("data", count);
  });
