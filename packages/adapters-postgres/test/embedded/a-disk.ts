import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { onTestFinished } from "vitest";

const noSpace = (): Error =>
  Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", errno: -28, syscall: "write" });

/**
 * The disk under this process's synchronous writes, which are PGlite's. While it is full no file grows; what a file
 * has already can be written over. To fill a real one takes rights that an ordinary user does not have.
 */
export const aDisk = () => {
  const { writeSync } = fs;
  let isFull = false;
  const write = (fd: number, bytes: NodeJS.ArrayBufferView, offset = 0, length?: number, position?: number | null) => {
    const count = length ?? bytes.byteLength - offset;
    const grows = (): boolean => typeof position !== "number" || position + count > fs.fstatSync(fd).size;
    if (isFull && fd > 2 && grows()) throw noSpace();
    return writeSync(fd, bytes, offset, length, position);
  };
  Object.assign(fs, { writeSync: write });
  syncBuiltinESMExports();
  onTestFinished(() => {
    Object.assign(fs, { writeSync });
    syncBuiltinESMExports();
  });
  return {
    fill: (now: boolean): void => {
      isFull = now;
    },
  };
};
