import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The path of a file with this text, which is gone when the test is over. */
export const fileOf = (text: string, name = "file.json"): string => {
  const folder = mkdtempSync(join(tmpdir(), "condor "));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

export const jsonFileOf = (value: unknown): string => fileOf(JSON.stringify(value));
