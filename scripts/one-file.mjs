// A globalSetup of vitest: the built command as one file, injected as `condorFile`. It starts in half the time, and the
// server's tests start it fifty times. That what is shipped starts as it is, `smoke.mjs` and `docs.mjs` show.
import { join } from "node:path";
import { build } from "esbuild";
import { packages } from "./workspace.mjs";

const { folder } = packages.find(({ manifest }) => manifest.name === "@condor/server");

// As deep in the package as the modules that look for its other files from where they stand.
const outfile = join(folder, "node_modules", ".cache", "main.js");

// What has files of its own, or is loaded by few. The filter is Go, which knows no flag `u`.
const foreign = /^(@electric-sql\/pglite|@node-rs\/argon2|increase|pg|pino)$/;

const leftWhereItIs = {
  name: "left where it is",
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: foreign }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === foreign) return undefined;
      const found = await resolve(path, { kind, resolveDir, pluginData: foreign });
      return { ...found, external: true };
    }),
};

export const setup = async ({ provide }) => {
  await build({
    entryPoints: [join(folder, "dist", "main.js")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    plugins: [leftWhereItIs],
    logLevel: "error",
  });
  provide("condorFile", outfile);
};
