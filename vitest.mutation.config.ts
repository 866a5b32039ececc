import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const slow = "create-request.test.ts";

/** The first failure ends a mutant: the file whose properties take longest is asked last. */
class SlowLast extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification): number => Number(moduleId.endsWith(slow));
    return Promise.resolve(files.toSorted((a, b) => isSlow(a) - isSlow(b)));
  }
}

// The core and its own tests alone, without projects: see stryker.config.mjs.
export default defineConfig({
  resolve: { alias: [{ find: "@condor/core", replacement: at("packages/core/src/index.ts") }] },
  test: {
    include: ["packages/core/test/**/*.test.ts"],
    setupFiles: ["scripts/mutation/short-properties.mjs"],
    testTimeout: 60_000,
    // One worker for each mutant, which loads the sources once for all the files. None outlives its mutant.
    isolate: false,
    sequence: { sequencer: SlowLast },
  },
});
