import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("../decide/", import.meta.url));

/** Bytes of a module with all that it needs, bundled for a browser, minified and gzipped. */
const bundled = async (contents) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
};

const decoder = (name) => bundled(`export { ${name} } from "./contenders/${name}.mjs";`);

/** The whole core, and what decoding the request alone weighs, with all it needs, beside the same by others. */
export const bundles = async () => ({
  "the core: create, resume, recover, rules and codecs": await bundled('export * from "@condor/core";'),
  "decoding alone, condor": await decoder("condor"),
  "decoding alone, ajv": await decoder("ajv"),
  "decoding alone, typebox": await decoder("typebox"),
  "decoding alone, valibot": await decoder("valibot"),
  "decoding alone, zod": await decoder("zod"),
  "decoding alone, effect": await decoder("effect"),
});
