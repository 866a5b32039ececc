import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const packages = readdirSync(at("packages"));

// One PostgreSQL server for the run, for those that store something.
const served = ["adapters-postgres", "server"];

/**
 * Tests run against the sources of every package, so that no build stands between an edit and its test; or, where that
 * is asked for, against what is built, which Node loads as it is: to transform the sources takes a quarter of the time.
 */
const built = process.env["CONDOR_TESTS"] === "built";
const sources = [
  { find: "@condor/testkit/node", replacement: at("packages/testkit/node/index.ts") },
  ...packages.map((name) => ({ find: `@condor/${name}`, replacement: at(`packages/${name}/src/index.ts`) })),
];

export default defineConfig({
  test: {
    allowOnly: false,
    // By default one core is left idle: on two, half of them.
    maxWorkers: availableParallelism(),
    coverage: { include: ["packages/*/src/**"] },
    projects: [
      ...packages.map((name) => ({
        resolve: { alias: built ? [] : sources },
        // Properties are bounded by their counts; the clock only ends what hangs.
        test: {
          name,
          root: at(`packages/${name}`),
          include: ["test/**/*.test.{ts,mjs}"],
          testTimeout: 60_000,
          // No file leaves anything behind for the next one; to load the modules anew for each took a third of the time.
          isolate: false,
          server: { deps: { external: [/\/packages\/[^/]+\/dist\//u] } },
          // The search and the simulation make much garbage that does not last; a tenth of their time went into sweeping.
          execArgv: ["--max-semi-space-size=32"],
          globalSetup: [
            ...served.filter((one) => one === name).map(() => at("scripts/postgres/vitest.mjs")),
            ...(name === "server" ? [at("scripts/one-file.mjs")] : []),
          ],
        },
      })),
      { test: { name: "scripts", root: at("scripts"), testTimeout: 60_000, include: ["test/**/*.test.mjs"] } },
    ],
  },
});
