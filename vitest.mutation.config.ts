import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What samples is dearer than what enumerates, and a long file dearer than a short one. */
const cost = ({ moduleId }: TestSpecification): number => {
  const source = readFileSync(moduleId, "utf8");
  return source.includes("fast-check") ? Number.MAX_SAFE_INTEGER : source.length;
};

/** The first failure ends a mutant: the cheapest tests are asked first. */
class CheapestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => cost(a) - cost(b)));
  }
}

// The core and its own tests alone, without projects: see stryker.config.mjs.
export default defineConfig({
  resolve: { alias: [{ find: "@condor/core", replacement: at("packages/core/src/index.ts") }] },
  test: {
    include: ["packages/core/test/**/*.test.ts"],
    setupFiles: ["scripts/mutation/first-failure.mjs"],
    testTimeout: 60_000,
    // One worker for each mutant, which loads the sources once for all the files. None outlives its mutant.
    isolate: false,
    sequence: { sequencer: CheapestFirst },
  },
});
