// Mutation testing of the core by its own tests alone: `npm run mutation`, on no path of `npm test`.
export default {
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/mutation/codec-names.mjs"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  ignorePatterns: ["**/dist", "docs", "packages/adapters-*", "packages/server", "packages/testkit"],
  mutate: ["packages/core/src/**/*.ts", "!packages/core/src/index.ts"],
  ignorers: ["codec-names"],
  coverageAnalysis: "perTest",
  // Only the mutants that a changed source or test can touch run again; `--mutate <folder>` takes the core bit by bit.
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  concurrency: 1,
  // The properties are bounded by their counts: what takes this much longer than unmutated does not end.
  timeoutMS: 10_000,
  timeoutFactor: 3,
  reporters: ["clear-text", "progress-append-only", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: "reports/mutation/mutation.html" },
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  tempDirName: "reports/mutation/sandbox",
  thresholds: { high: 98, low: 95, break: 95 },
};
