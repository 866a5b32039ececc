import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const folder = new URL("../../", import.meta.url);
const pathOf = (path) => fileURLToPath(new URL(path, folder));

/** What the tests share with the long run is TypeScript; the product itself is taken as it is shipped. */
const shipped = {
  name: "shipped",
  setup: ({ onResolve }) =>
    // The filter is one of Go, which knows no flag u.
    onResolve({ filter: new RegExp("/src/.+[.]js$") }, ({ path }) => ({
      path: pathToFileURL(pathOf(path.replace(/^.*\/src\//u, "dist/"))).href,
      external: true,
    })),
};

/** The fuzzer of the tests as a module for plain Node. It stands in the package, so that it finds what the package does. */
export const fuzzer = async () => {
  const outfile = pathOf(".long/fuzz.mjs");
  await build({
    entryPoints: [pathOf("test/fuzz/fuzz.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    plugins: [shipped],
    logLevel: "error",
    outfile,
  });
  return import(pathToFileURL(outfile).href);
};
