import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const slow = "create-request.test.ts";

/** The first failure ends a mutant: the file whose properties take seconds is asked last. */
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
    testTimeout: 60_000,
    sequence: { sequencer: SlowLast },
  },
});
