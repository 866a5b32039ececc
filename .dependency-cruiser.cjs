const core = "^packages/core/";
const vocabulary = "/node_modules/(fp-ts|io-ts|ts-pattern)/";

/** From the sources of one package, nothing but the named places and the package's own sources. */
const only = (name, from, ...to) => ({
  name,
  severity: "error",
  from: { path: `^packages/${from}/src/` },
  to: { pathNot: [`^packages/${from}/src/`, ...to] },
});

module.exports = {
  forbidden: [
    only("core-is-pure", "core", vocabulary),
    only("testkit-knows-core-and-fast-check", "testkit", core, vocabulary, "/node_modules/fast-check/"),
    {
      name: "only-roots-compose",
      comment:
        "No adapter knows another; whoever knows core and adapters composes them: a process, a page, or a measurement.",
      severity: "error",
      from: { path: "^packages/([^/]+)/src/", pathNot: "^packages/(server|bench|playground)/" },
      to: { path: "^packages/(adapters-[^/]+|server|bench|playground)/", pathNot: "^packages/$1/" },
    },
    {
      name: "through-the-public-entry",
      comment: "Another package is its index, never a file inside it.",
      severity: "error",
      from: { path: "^packages/([^/]+)/" },
      to: { path: "^packages/[^/]+/", pathNot: ["^packages/$1/", "^packages/[^/]+/dist/(node/)?index\\.(js|d\\.ts)$"] },
    },
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "/dist/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["types", "import", "node", "default"] },
  },
};
