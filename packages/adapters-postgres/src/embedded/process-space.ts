import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";

const linux = async (): Promise<string> => {
  const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
  return `${boot.trim()} ${await readlink("/proc/self/ns/pid")}`;
};

/** Where a pid of this process's kind means one process: on Linux one boot and one container, elsewhere one machine. */
export const processSpace = (): Promise<string> => linux().catch(() => hostname());
